package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * How the server introduces itself, the specification's {@code Implementation}.
 *
 * @param name such as {@code kami}
 * @param version such as {@code 0.1.0}
 */
public record ServerInfo(String name, String version) {

  /** {@return the JSON form} */
  public JsonObject toJson() {
    return JsonObject.EMPTY.with("name", name).with("version", version);
  }
}
