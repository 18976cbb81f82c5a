package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * What a client recognizes the progress of its request by, given back exactly as it came.
 *
 * @param json a string or an integer
 */
public record ProgressToken(JsonValue json) {

  /**
   * {@return the notification of a call that is still running}
   *
   * @param done how far it is, more than told before
   * @param total how far it will be in the end, when that is known
   * @param message what it is doing; empty when nobody said that
   */
  public JsonObject notification(
      double done, OptionalDouble total, String message, ProtocolVersion version) {
    var params = JsonObject.EMPTY.with("progressToken", json).with("progress", number(done));
    if (total.isPresent()) {
      params = params.with("total", number(total.getAsDouble()));
    }
    if (version.hasProgressMessage() && !message.isEmpty()) {
      params = params.with("message", message);
    }
    return new Notification("notifications/progress", params).toJson();
  }

  private static JsonNumber number(double value) {
    return new JsonNumber(
        value == Math.rint(value)
            ? Long.toString((long) value)
            : new BigDecimal(Double.toString(value)).toPlainString());
  }
}
