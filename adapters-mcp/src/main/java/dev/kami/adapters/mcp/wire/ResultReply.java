package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;

/**
 * The request was served.
 *
 * @param id the request's
 * @param result what it asked for
 */
public record ResultReply(RequestId id, JsonObject result) implements Reply {

  @Override
  public JsonObject toJson() {
    return JsonObject.EMPTY.with("jsonrpc", "2.0").with("id", id.json()).with("result", result);
  }
}
