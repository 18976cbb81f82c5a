package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * A message that wants a reply.
 *
 * @param id what the reply refers to
 * @param method what is asked
 * @param params with what; empty when none were sent
 */
public record Request(RequestId id, String method, JsonObject params) implements Message {}
