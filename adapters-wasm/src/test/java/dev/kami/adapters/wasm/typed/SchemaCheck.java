package dev.kami.adapters.wasm.typed;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** As much of JSON Schema 2020-12 as the schemas of WIT types use; an unknown keyword fails. */
final class SchemaCheck {

  private static final Set<String> ANNOTATIONS = Set.of("contentEncoding");

  private SchemaCheck() {}

  /** {@return whether the value is valid under the schema} */
  static boolean isValid(JsonValue schema, JsonValue value) {
    return switch (schema) {
      case JsonBoolean(var everything) -> everything;
      case JsonObject object ->
          object.members().entrySet().stream()
              .allMatch(keyword -> holds(keyword.getKey(), keyword.getValue(), object, value));
      default -> throw new AssertionError("no schema: " + schema);
    };
  }

  private static boolean holds(
      String keyword, JsonValue operand, JsonObject schema, JsonValue value) {
    return switch (keyword) {
      case "type" -> isOfType(text(operand), value);
      case "enum" -> items(operand).contains(value);
      case "anyOf" -> matches(operand, value) > 0;
      case "oneOf" -> matches(operand, value) == 1;
      case "minimum" -> number(value, n -> n.compareTo(decimal(operand)) >= 0);
      case "maximum" -> number(value, n -> n.compareTo(decimal(operand)) <= 0);
      case "minLength" -> length(value) >= decimal(operand).intValueExact();
      case "maxLength" -> length(value) <= decimal(operand).intValueExact();
      case "minItems" -> items(value).size() >= decimal(operand).intValueExact();
      case "maxItems" -> items(value).size() <= decimal(operand).intValueExact();
      case "uniqueItems" -> new HashSet<>(items(value)).size() == items(value).size();
      case "prefixItems" -> prefix(items(operand), items(value));
      case "items" -> {
        var first = schema.get("prefixItems").map(prefix -> items(prefix).size()).orElse(0);
        yield items(value).stream().skip(first).allMatch(item -> isValid(operand, item));
      }
      case "properties" -> {
        var properties = members(operand);
        yield members(value).entrySet().stream()
            .allMatch(member -> {
              var property = properties.get(member.getKey());
              return property == null || isValid(property, member.getValue());
            });
      }
      case "additionalProperties" -> {
        var known = schema.get("properties").map(SchemaCheck::members).orElse(Map.of());
        yield members(value).entrySet().stream()
            .filter(member -> !known.containsKey(member.getKey()))
            .allMatch(member -> isValid(operand, member.getValue()));
      }
      case "required" ->
          items(operand).stream().allMatch(name -> members(value).containsKey(text(name)));
      default -> {
        if (!ANNOTATIONS.contains(keyword)) {
          throw new AssertionError("unknown keyword: " + keyword);
        }
        yield true;
      }
    };
  }

  private static boolean isOfType(String type, JsonValue value) {
    return value.typeName().equals(type)
        || (type.equals("number") && value.typeName().equals("integer"));
  }

  private static long matches(JsonValue schemas, JsonValue value) {
    return items(schemas).stream().filter(schema -> isValid(schema, value)).count();
  }

  private static boolean prefix(List<JsonValue> schemas, List<JsonValue> values) {
    for (var i = 0; i < Math.min(schemas.size(), values.size()); i++) {
      if (!isValid(schemas.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean number(JsonValue value, Predicate<BigDecimal> condition) {
    return !(value instanceof JsonNumber number) || condition.test(number.value());
  }

  private static int length(JsonValue value) {
    return value instanceof JsonString(var text) ? text.codePointCount(0, text.length()) : 1;
  }

  private static BigDecimal decimal(JsonValue value) {
    return ((JsonNumber) value).value();
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).value();
  }

  private static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray(var items) ? items : List.of();
  }

  private static Map<String, JsonValue> members(JsonValue value) {
    return value instanceof JsonObject(var members) ? members : Map.of();
  }
}
