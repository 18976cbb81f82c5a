package dev.kami.config.toml;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;

/** Writes values as TOML does, on one line and without characters that a terminal acts on. */
public final class TomlNotation {

  private static final int LIMIT = 80;

  private TomlNotation() {}

  /** {@return the value for a message; long texts are cut, containers named only} */
  public static String of(JsonValue value) {
    return switch (value) {
      case JsonString(var text) -> quote(clip(text));
      case JsonNumber(var literal) -> literal;
      case JsonBoolean(var flag) -> Boolean.toString(flag);
      case JsonArray(var items) -> items.isEmpty() ? "[]" : "[…]";
      case JsonObject _ -> "{…}";
      case JsonNull _ -> "null";
    };
  }

  /** {@return the text as a basic string of TOML} */
  public static String quote(String text) {
    return "\"" + escape(text) + "\"";
  }

  /** {@return a stranger's text for a message, without quotes: cut and escaped} */
  public static String plain(String text) {
    return escape(clip(text));
  }

  private static String escape(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> escaped.append("\\\"");
            case '\\' -> escaped.append("\\\\");
            case '\n' -> escaped.append("\\n");
            case '\t' -> escaped.append("\\t");
            default -> escaped.append(printable(c));
          }
        });
    return escaped.toString();
  }

  private static String clip(String text) {
    return text.codePointCount(0, text.length()) <= LIMIT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LIMIT)) + "…";
  }

  private static String printable(int c) {
    if (!Printable.isControl(c)) {
      return Character.toString(c);
    }
    return c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c);
  }
}
