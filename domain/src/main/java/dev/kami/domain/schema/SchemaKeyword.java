package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** The keywords with schemas in them. */
enum SchemaKeyword {
  DEFS(Shape.BY_NAME, false),
  PROPERTIES(Shape.BY_NAME, false),
  PATTERN_PROPERTIES(Shape.BY_NAME, false),
  DEPENDENT_SCHEMAS(Shape.BY_NAME, true),
  ADDITIONAL_PROPERTIES(Shape.ONE, false),
  PROPERTY_NAMES(Shape.ONE, false),
  ITEMS(Shape.ONE, false),
  CONTAINS(Shape.ONE, false),
  UNEVALUATED_PROPERTIES(Shape.ONE, false),
  UNEVALUATED_ITEMS(Shape.ONE, false),
  CONTENT_SCHEMA(Shape.ONE, false),
  NOT(Shape.ONE, true),
  IF(Shape.ONE, true),
  THEN(Shape.ONE, true),
  ELSE(Shape.ONE, true),
  PREFIX_ITEMS(Shape.LIST, false),
  ALL_OF(Shape.LIST, true),
  ANY_OF(Shape.LIST, true),
  ONE_OF(Shape.LIST, true);

  /** How the schemas are held. */
  enum Shape {
    ONE,
    LIST,
    BY_NAME
  }

  private final Shape shape;
  private final boolean inPlace;
  private final String word;

  SchemaKeyword(Shape shape, boolean inPlace) {
    this.shape = shape;
    this.inPlace = inPlace;
    this.word = word(name());
  }

  private static String word(String constant) {
    if (constant.equals("DEFS")) {
      return "$defs";
    }
    var word = new StringBuilder();
    for (var part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return word.toString();
  }

  String word() {
    return word;
  }

  Shape shape() {
    return shape;
  }

  /** {@return whether the schemas are for the same value and not for a part of it} */
  boolean isInPlace() {
    return inPlace;
  }

  /** {@return the schemas in the keyword's value; none when it has another shape} */
  SequencedMap<JsonPlace, JsonValue> schemas(JsonValue value, JsonPlace place) {
    var found = new LinkedHashMap<JsonPlace, JsonValue>();
    switch (shape) {
      case ONE -> found.put(place, value);
      case LIST -> {
        if (value instanceof JsonArray(var items)) {
          for (var i = 0; i < items.size(); i++) {
            found.put(place.item(i), items.get(i));
          }
        }
      }
      case BY_NAME -> {
        if (value instanceof JsonObject(var members)) {
          members.forEach((name, member) -> found.put(place.member(name), member));
        }
      }
    }
    return found;
  }
}
