package dev.kami.adapters.cli;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.stream.Collectors;

/** Prints JSON; the command line never reads any. */
public final class FakeJson implements JsonCodec {
  @Override
  public JsonValue parse(String text) {
    throw new AssertionError("the command line leaves the reading of JSON to the use cases");
  }

  @Override
  public String print(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> "null";
      case JsonBoolean(var bool) -> Boolean.toString(bool);
      case JsonNumber(var literal) -> literal;
      case JsonString(var text) -> quoted(text);
      case JsonArray(var items) ->
          items.stream().map(this::print).collect(Collectors.joining(",", "[", "]"));
      case JsonObject(var members) ->
          members.entrySet().stream()
              .map(member -> quoted(member.getKey()) + ":" + print(member.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
