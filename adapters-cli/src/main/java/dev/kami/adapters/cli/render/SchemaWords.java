package dev.kami.adapters.cli.render;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON Schema in a few words, for people; the whole of it is in the JSON form. */
final class SchemaWords {

  private static final int MOST_LABELS = 8;

  private SchemaWords() {}

  static String of(JsonValue schema) {
    return schema instanceof JsonObject object ? words(object) : "anything";
  }

  private static String words(JsonObject schema) {
    var any = items(schema, "anyOf");
    if (!any.isEmpty()) {
      return any.stream().map(SchemaWords::of).distinct().collect(Collectors.joining(" or "));
    }
    if (!items(schema, "oneOf").isEmpty()) {
      return "one of " + items(schema, "oneOf").size() + " forms";
    }
    var labels = items(schema, "enum");
    if (!labels.isEmpty()) {
      var shown = labels.stream().limit(MOST_LABELS).map(SchemaWords::text);
      return "one of "
          + shown.collect(Collectors.joining(", "))
          + (labels.size() > MOST_LABELS ? ", …" : "");
    }
    var type = schema.get("type").map(SchemaWords::text).orElse("anything");
    return switch (type) {
      case "integer" -> type + range(schema);
      case "array" ->
          type
              + schema
                  .get("items")
                  .filter(JsonObject.class::isInstance)
                  .map(item -> " of " + of(item))
                  .orElse("");
      case "string" -> schema.get("contentEncoding").map(SchemaWords::text).orElse(type);
      default -> type;
    };
  }

  private static String range(JsonObject schema) {
    return schema.get("minimum").orElse(schema) instanceof JsonNumber(var least)
            && schema.get("maximum").orElse(schema) instanceof JsonNumber(var most)
        ? " " + least + " to " + most
        : "";
  }

  private static List<JsonValue> items(JsonObject schema, String keyword) {
    return schema.get(keyword).orElse(schema) instanceof JsonArray(var items) ? items : List.of();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString(var text) ? TerminalText.line(text) : value.typeName();
  }
}
