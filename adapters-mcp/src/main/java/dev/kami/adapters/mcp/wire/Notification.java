package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * A message that is never replied to.
 *
 * @param method what happened
 * @param params with what; empty when none were sent
 */
public record Notification(String method, JsonObject params) implements Message {

  /** {@return the JSON form of one that the server sends} */
  public JsonObject toJson() {
    var json = JsonObject.EMPTY.with("jsonrpc", "2.0").with("method", method);
    return params.members().isEmpty() ? json : json.with("params", params);
  }
}
