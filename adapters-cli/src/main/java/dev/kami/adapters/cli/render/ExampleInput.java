package dev.kami.adapters.cli.render;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;

/**
 * An input to begin with, made of a function's schema: its required arguments, if they are simple.
 */
final class ExampleInput {

  private ExampleInput() {}

  /** {@return JSON that needs no quoting between apostrophes; labels of WIT have none} */
  static String of(JsonObject schema) {
    var members = new ArrayList<String>();
    if (schema.get("required").orElse(schema) instanceof JsonArray(var names)
        && schema.get("properties").orElse(schema) instanceof JsonObject properties) {
      for (var name : names) {
        var label = name instanceof JsonString(var text) ? text : "";
        if (!label.matches("[A-Za-z0-9-]+")) {
          return "{}";
        }
        members.add("\"" + label + "\":" + value(properties.get(label).orElse(JsonObject.EMPTY)));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String value(JsonValue schema) {
    if (!(schema instanceof JsonObject object)) {
      return "null";
    }
    if (object.get("anyOf").orElse(schema) instanceof JsonArray(var choices)
        && !choices.isEmpty()) {
      return value(choices.getFirst());
    }
    var type = object.get("type").orElse(schema) instanceof JsonString(var name) ? name : "";
    return switch (type) {
      case "string" -> "\"...\"";
      case "number", "integer" -> "1";
      case "boolean" -> "true";
      case "array" -> "[]";
      default -> "{}";
    };
  }
}
