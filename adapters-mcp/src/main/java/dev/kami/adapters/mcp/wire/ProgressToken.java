package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;

/**
 * What a client recognizes the progress of its request by, given back exactly as it came.
 *
 * @param json a string or an integer
 */
public record ProgressToken(JsonValue json) {

  /**
   * {@return the notification of a call that is still running}
   *
   * @param progress how far it is, more than told before
   */
  public JsonObject notification(long progress, ProtocolVersion version) {
    var params = JsonObject.EMPTY.with("progressToken", json).with("progress", progress);
    return new Notification(
            "notifications/progress",
            version.hasProgressMessage() ? params.with("message", "the tool is running") : params)
        .toJson();
  }
}
