package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * The request could not be served.
 *
 * @param id the request's; without one {@code null} stands on the wire
 * @param code the sort of error
 * @param message what was wrong, in words
 */
public record ErrorReply(Optional<RequestId> id, ErrorCode code, String message) implements Reply {

  @Override
  public JsonObject toJson() {
    return JsonObject.EMPTY
        .with("jsonrpc", "2.0")
        .with("id", id.<JsonValue>map(RequestId::json).orElse(JsonNull.NULL))
        .with("error", JsonObject.EMPTY.with("code", code.number()).with("message", message));
  }
}
