package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.InvalidParams;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ToolId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the list of tools: behind the last tool that was shown. It says all that is needed to
 * go on, so that any server of the same registry understands it, and stays good when tools come or
 * go.
 *
 * @param last the id of the last tool that was shown
 */
record Cursor(ToolId last) {

  private static final String PREFIX = "after ";

  /**
   * {@return where {@code tools/list} is to go on; empty for its beginning}
   *
   * @throws ProblemException {@code mcp.invalid-params} for what never was a cursor of ours
   */
  static Optional<Cursor> in(JsonObject params) {
    return switch (params.get("cursor").orElse(JsonNull.NULL)) {
      case JsonNull.NULL -> Optional.empty();
      case JsonString(var text) -> Optional.of(read(text).orElseThrow(Cursor::refused));
      case JsonValue _ -> throw refused();
    };
  }

  /** {@return the text that clients get, which means nothing to them} */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((PREFIX + last).getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Cursor> read(String text) {
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return decoded.startsWith(PREFIX)
          ? ToolId.parse(decoded.substring(PREFIX.length())).map(Cursor::new)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ProblemException refused() {
    return InvalidParams.because(
        "params.cursor is no cursor of this server",
        "send the nextCursor of the page before, or call tools/list without a cursor");
  }
}
