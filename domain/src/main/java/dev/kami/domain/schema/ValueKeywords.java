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
import java.util.stream.IntStream;

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
    if (!(schema.get("enum").orElse(JsonNull.NULL) instanceof JsonArray(var choices))) {
      return true;
    }
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

  /**
   * {@return whether the values are equal, numbers by what they are worth; also when no step is
   * left, since the whole comparison is given up then}
   *
   * <p>It goes no further into the value than the choice goes, and pays for each pair.
   */
  private boolean areEqual(JsonValue choice, JsonValue value) {
    if (!steps.pay(Steps.alone(choice))) {
      return true;
    }
    return switch (choice) {
      case JsonNumber number -> value instanceof JsonNumber other && areWorthTheSame(number, other);
      case JsonArray(var items) ->
          value instanceof JsonArray(var others)
              && items.size() == others.size()
              && IntStream.range(0, items.size())
                  .allMatch(i -> areEqual(items.get(i), others.get(i)));
      case JsonObject(var members) ->
          value instanceof JsonObject other
              && members.keySet().equals(other.members().keySet())
              && members.entrySet().stream()
                  .allMatch(member ->
                      areEqual(member.getValue(), other.get(member.getKey()).orElseThrow()));
      case JsonNull _, JsonBoolean _, JsonString _ -> choice.equals(value);
    };
  }

  private boolean areWorthTheSame(JsonNumber one, JsonNumber other) {
    return !steps.pay(Steps.alone(other)) || Decimal.of(one).equals(Decimal.of(other));
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
