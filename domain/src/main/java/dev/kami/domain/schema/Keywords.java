package dev.kami.domain.schema;

import dev.kami.domain.json.Decimal;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The values of a schema's keywords; one of another type than the keyword has is not there. */
final class Keywords {

  private static final Decimal LARGE = Decimal.of(JsonNumber.of(Integer.MAX_VALUE));

  private Keywords() {}

  static Optional<String> text(JsonObject schema, String keyword) {
    return schema.get(keyword).orElse(JsonNull.NULL) instanceof JsonString(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  static List<JsonValue> items(JsonObject schema, String keyword) {
    return schema.get(keyword).orElse(JsonNull.NULL) instanceof JsonArray(var items)
        ? items
        : List.of();
  }

  static List<String> names(JsonObject schema, String keyword) {
    return items(schema, keyword).stream()
        .flatMap(item ->
            item instanceof JsonString(var name)
                ? Optional.of(name).stream()
                : Optional.<String>empty().stream())
        .toList();
  }

  static Map<String, JsonValue> members(JsonObject schema, String keyword) {
    return schema.get(keyword).orElse(JsonNull.NULL) instanceof JsonObject(var members)
        ? members
        : Map.of();
  }

  static Optional<JsonNumber> number(JsonObject schema, String keyword) {
    return schema.get(keyword).orElse(JsonNull.NULL) instanceof JsonNumber number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** {@return a count; what is beyond any that can be reached, as the largest int} */
  static OptionalInt count(JsonObject schema, String keyword) {
    var number = number(schema, keyword);
    if (number.isEmpty() || !number.get().isInteger()) {
      return OptionalInt.empty();
    }
    var value = Decimal.of(number.get());
    if (value.sign() < 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        value.compareTo(LARGE) >= 0 ? Integer.MAX_VALUE : number.get().value().intValueExact());
  }
}
