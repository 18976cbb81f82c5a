package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/** What is sent back for a request, JSON-RPC 2.0 section 5. */
public sealed interface Reply permits ResultReply, ErrorReply {

  /** {@return the JSON form} */
  JsonObject toJson();
}
