package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/** One message of a client, as JSON-RPC 2.0 section 4 sorts them. */
public sealed interface Message permits Request, Notification, ClientReply, Malformed {

  /** {@return the message that the value is; {@link Malformed} when it is none} */
  static Message of(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      return new Malformed(Optional.empty(), notAnObject(json));
    }
    var id = object.get("id").flatMap(RequestId::of);
    if (object.get("id").isPresent() && id.isEmpty()) {
      return new Malformed(
          Optional.empty(), "an id is a string or an integer of at most 64 characters, never null");
    }
    if (!object.get("jsonrpc").equals(Optional.of(new JsonString("2.0")))) {
      return new Malformed(id, "\"jsonrpc\" must be \"2.0\"");
    }
    var method = object.get("method");
    if (method.isEmpty() && (object.get("result").isPresent() || object.get("error").isPresent())) {
      return new ClientReply();
    }
    if (!(method.orElse(JsonNull.NULL) instanceof JsonString(var name))) {
      return new Malformed(id, "\"method\" must be a string");
    }
    return switch (object.get("params").orElse(JsonNull.NULL)) {
      case JsonObject params -> named(id, name, params);
      case JsonNull.NULL -> named(id, name, JsonObject.EMPTY);
      case JsonValue other ->
          new Malformed(id, "\"params\" must be an object, not of type " + other.typeName());
    };
  }

  private static Message named(Optional<RequestId> id, String method, JsonObject params) {
    return id.<Message>map(given -> new Request(given, method, params))
        .orElseGet(() -> new Notification(method, params));
  }

  private static String notAnObject(JsonValue json) {
    return json instanceof JsonArray
        ? "a message is an object; arrays of them exist in revision "
            + ProtocolVersion.V2025_03_26.text()
            + " only, and are never empty"
        : "a message is an object, this is of type " + json.typeName();
  }
}
