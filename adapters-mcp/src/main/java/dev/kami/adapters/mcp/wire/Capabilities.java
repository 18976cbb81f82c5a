package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/** What the server can do, the specification's {@code ServerCapabilities}: tools. */
final class Capabilities {

  private Capabilities() {}

  /**
   * {@return the JSON form}
   *
   * @param tellsChanges whether the client can be told when the list of tools changes
   */
  static JsonObject json(boolean tellsChanges) {
    return JsonObject.EMPTY.with(
        "tools", tellsChanges ? JsonObject.EMPTY.with("listChanged", true) : JsonObject.EMPTY);
  }
}
