package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * The result of {@code initialize}.
 *
 * @param version the revision that is spoken from now on
 * @param server who speaks
 */
public record InitializeResult(ProtocolVersion version, ServerInfo server) {

  /** {@return the JSON form; tools are the only capability} */
  public JsonObject toJson() {
    return JsonObject.EMPTY
        .with("protocolVersion", version.text())
        .with("capabilities", JsonObject.EMPTY.with("tools", JsonObject.EMPTY))
        .with("serverInfo", server.toJson());
  }
}
