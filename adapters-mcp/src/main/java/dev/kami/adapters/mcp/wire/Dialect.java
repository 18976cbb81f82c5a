package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import java.time.Duration;

/**
 * How results are said in a revision.
 *
 * @param version the revision
 * @param server who speaks
 */
public record Dialect(ProtocolVersion version, ServerInfo server) {

  /** Who may keep a result for others. */
  public enum CacheScope {
    /** Anybody: it is the same for all. */
    PUBLIC("public"),
    /** Whoever asked, for itself. */
    PRIVATE("private");

    private final String word;

    CacheScope(String word) {
      this.word = word;
    }
  }

  /** {@return the result with what every result of the revision has} */
  public JsonObject result(JsonObject result) {
    if (!version.isModern()) {
      return result;
    }
    var typed = JsonObject.EMPTY.with("resultType", "complete");
    for (var member : result.members().entrySet()) {
      typed = typed.with(member.getKey(), member.getValue());
    }
    var meta =
        result.get("_meta").orElse(JsonNull.NULL) instanceof JsonObject m ? m : JsonObject.EMPTY;
    return typed.with("_meta", meta.with("io.modelcontextprotocol/serverInfo", server.toJson()));
  }

  /**
   * {@return the result, with how long it may be kept where the revision says that}
   *
   * @param fresh for how long it is likely to be true
   */
  public JsonObject cacheable(JsonObject result, Duration fresh, CacheScope scope) {
    return result(
        version.isModern()
            ? result.with("ttlMs", fresh.toMillis()).with("cacheScope", scope.word)
            : result);
  }
}
