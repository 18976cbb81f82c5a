package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import java.util.Optional;

/**
 * The request could not be served.
 *
 * @param id the request's; without one {@code null} stands on the wire
 * @param code the sort of error
 * @param message what was wrong, in words
 * @param data what a program needs to know of it, if it needs to
 */
public record ErrorReply(
    Optional<RequestId> id, ErrorCode code, String message, Optional<JsonObject> data)
    implements Reply {

  /** {@return the reply to a message that may have no usable id} */
  public static ErrorReply of(Optional<RequestId> id, ErrorCode code, String message) {
    return new ErrorReply(id, code, message, Optional.empty());
  }

  /** {@return the reply to that request} */
  public static ErrorReply to(Request request, ErrorCode code, String message) {
    return of(Optional.of(request.id()), code, message);
  }

  /** {@return the reply to a request for something that does not exist} */
  public static ErrorReply noSuchMethod(Request request) {
    return to(
        request,
        ErrorCode.METHOD_NOT_FOUND,
        "there is no method '" + Printable.clip(request.method()) + "'");
  }

  /** {@return the reply to a request whose id is the id of one that is not answered yet} */
  public static ErrorReply idInUse(Request request) {
    return to(request, ErrorCode.INVALID_REQUEST, "a request with this id is in flight");
  }

  @Override
  public JsonObject toJson() {
    var error = JsonObject.EMPTY.with("code", code.number()).with("message", message);
    return JsonObject.EMPTY
        .with("jsonrpc", "2.0")
        .with("id", id.<JsonValue>map(RequestId::json).orElse(JsonNull.NULL))
        .with("error", data.map(known -> error.with("data", known)).orElse(error));
  }
}
