package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * A message that is never replied to.
 *
 * @param method what happened
 * @param params with what; empty when none were sent
 */
public record Notification(String method, JsonObject params) implements Message {}
