package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import java.util.LinkedHashSet;
import java.util.List;

/** What schemas allow, in a few words. */
final class SchemaWords {

  private static final int MOST_CHOICES = 20;

  private SchemaWords() {}

  /** {@return what one of the schemas allows; empty when there are no words for it} */
  static String alternatives(List<JsonValue> schemas) {
    var words = new LinkedHashSet<String>();
    for (var schema : schemas) {
      var allowed = of(schema);
      if (allowed.isEmpty()) {
        return "";
      }
      words.add(allowed);
    }
    return words.size() > MOST_CHOICES ? "" : String.join(" or ", words);
  }

  /** {@return what the schema allows; empty when there are no words for it} */
  static String of(JsonValue schema) {
    if (!(schema instanceof JsonObject object)) {
      return "";
    }
    var constant = object.get("const");
    if (constant.isPresent()) {
      return value(constant.get());
    }
    var choices = Keywords.items(object, "enum");
    if (!choices.isEmpty()) {
      return "one of " + choices(choices);
    }
    return Keywords.text(object, "type")
        .orElseGet(() -> String.join(" or ", Keywords.names(object, "type")));
  }

  static String choices(List<JsonValue> choices) {
    var shown = choices.stream().limit(MOST_CHOICES).map(SchemaWords::value).toList();
    return String.join(", ", shown) + (choices.size() > MOST_CHOICES ? ", …" : "");
  }

  static String value(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> "null";
      case JsonBoolean truth -> Boolean.toString(truth.value());
      case JsonNumber(var literal) -> Printable.clip(literal);
      case JsonString(var text) -> "'" + Printable.clip(text) + "'";
      case JsonArray _, JsonObject _ -> "a certain " + value.typeName();
    };
  }
}
