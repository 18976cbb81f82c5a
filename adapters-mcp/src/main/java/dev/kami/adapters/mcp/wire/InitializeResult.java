package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * The result of {@code initialize}.
 *
 * @param version the revision that is spoken from now on
 * @param server who speaks
 * @param tellsChanges whether the client is told when the list of tools changes
 */
public record InitializeResult(ProtocolVersion version, ServerInfo server, boolean tellsChanges) {

  /** {@return the JSON form; tools are the only capability} */
  public JsonObject toJson() {
    return JsonObject.EMPTY
        .with("protocolVersion", version.text())
        .with("capabilities", Capabilities.json(tellsChanges))
        .with("serverInfo", server.toJson());
  }
}
