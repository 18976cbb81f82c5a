package dev.kami.domain.schema;

import dev.kami.domain.json.Decimal;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The keywords for values of any type: {@code type}, {@code enum}, {@code const} (Validation
 * section 6.1).
 */
final class ValueKeywords {

  private final JsonObject schema;
  private final Steps steps;

  ValueKeywords(JsonObject schema, Steps steps) {
    this.schema = schema;
    this.steps = steps;
  }

  /** {@return whether the value is allowed; what is wrong was noted} */
  boolean allow(Spot spot) {
    var types = types();
    if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(type, spot.value()))) {
      spot.findings().wrongType(spot.place(), spot.value(), String.join(" or ", types));
      return false;
    }
    return isListed(spot) && isConstant(spot);
  }

  private List<String> types() {
    return Keywords.text(schema, "type")
        .map(List::of)
        .orElseGet(() -> Keywords.names(schema, "type"));
  }

  private static boolean isOf(String type, JsonValue value) {
    return value.typeName().equals(type) || (type.equals("number") && value instanceof JsonNumber);
  }

  private boolean isListed(Spot spot) {
    if (schema.get("enum").isEmpty()) {
      return true;
    }
    var choices = Keywords.items(schema, "enum");
    for (var choice : choices) {
      if (areEqual(choice, spot.value())) {
        return true;
      }
    }
    if (spot.value() instanceof JsonString(var text)) {
      spot.findings().notListed(spot.place(), text, Keywords.names(schema, "enum"));
    } else {
      spot.findings()
          .notAllowed(
              spot.place(), "is none of the choices", "one of " + SchemaWords.choices(choices));
    }
    return false;
  }

  private boolean isConstant(Spot spot) {
    var constant = schema.get("const");
    if (constant.isEmpty() || areEqual(constant.get(), spot.value())) {
      return true;
    }
    spot.findings().notAllowed(spot.place(), "is another value", SchemaWords.value(constant.get()));
    return false;
  }

  private boolean areEqual(JsonValue choice, JsonValue value) {
    if (choice.getClass() != value.getClass()) {
      return !steps.pay(1);
    }
    return !steps.pay(Steps.size(choice)) || equal(choice, value);
  }

  /** {@return whether the values are equal, numbers by what they are worth} */
  static boolean equal(JsonValue one, JsonValue other) {
    return switch (one) {
      case JsonNumber number ->
          other instanceof JsonNumber second && Decimal.of(number).equals(Decimal.of(second));
      case JsonArray(var items) ->
          other instanceof JsonArray(var others)
              && items.size() == others.size()
              && canonical(one).equals(canonical(other));
      case JsonObject(var members) ->
          other instanceof JsonObject(var others)
              && members.keySet().equals(others.keySet())
              && canonical(one).equals(canonical(other));
      case JsonNull _, JsonBoolean _, JsonString _ -> one.equals(other);
    };
  }

  /** {@return the value with every number in its one form, so that equal values are equal} */
  static JsonValue canonical(JsonValue value) {
    return switch (value) {
      case JsonNumber number -> Decimal.of(number).number();
      case JsonArray(var items) ->
          new JsonArray(items.stream().map(ValueKeywords::canonical).toList());
      case JsonObject(var members) -> {
        var same = new LinkedHashMap<String, JsonValue>();
        members.forEach((name, member) -> same.put(name, canonical(member)));
        yield new JsonObject(same);
      }
      case JsonNull _, JsonBoolean _, JsonString _ -> value;
    };
  }
}
