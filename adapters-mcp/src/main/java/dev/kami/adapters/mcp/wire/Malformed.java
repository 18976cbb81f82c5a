package dev.kami.adapters.mcp.wire;

import java.util.Optional;

/**
 * JSON that is no message.
 *
 * @param id the id, when there is a usable one
 * @param why what is wrong with it
 */
public record Malformed(Optional<RequestId> id, String why) implements Message {}
