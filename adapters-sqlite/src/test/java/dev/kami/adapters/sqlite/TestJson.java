package dev.kami.adapters.sqlite;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON text for tests, so that this module needs none of another adapter. */
public final class TestJson implements JsonCodec {

  @Override
  public JsonValue parse(String text) {
    try {
      return new TestJsonReader(text).document();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ProblemException(
          new UserError(UserError.Kind.INVALID, "json.invalid", "not JSON: " + text, "", ""), e);
    }
  }

  @Override
  public String print(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> "null";
      case JsonBoolean(var flag) -> Boolean.toString(flag);
      case JsonNumber(var literal) -> literal;
      case JsonString(var text) -> quoted(text);
      case JsonArray(var items) ->
          items.stream().map(this::print).collect(Collectors.joining(",", "[", "]"));
      case JsonObject(var members) ->
          members.entrySet().stream().map(this::member).collect(Collectors.joining(",", "{", "}"));
    };
  }

  private String member(Map.Entry<String, JsonValue> member) {
    return quoted(member.getKey()) + ":" + print(member.getValue());
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
