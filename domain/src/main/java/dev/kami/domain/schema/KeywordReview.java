package dev.kami.domain.schema;

import dev.kami.domain.json.Decimal;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds keywords with values that they cannot have. */
final class KeywordReview {

  private final List<Problem> problems;

  /**
   * A review.
   *
   * @param problems where they are noted
   */
  KeywordReview(List<Problem> problems) {
    this.problems = problems;
  }

  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");
  private static final List<String> NUMBERS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
  private static final List<String> COUNTS =
      List.of(
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minContains",
          "maxContains",
          "minProperties",
          "maxProperties");

  void of(JsonObject schema, JsonPlace place) {
    expect(schema, place, "type", "the name of a type, or an array of such", KeywordReview::isType);
    expect(
        schema,
        place,
        "enum",
        "an array with at least one value",
        value -> value instanceof JsonArray(var items) && !items.isEmpty());
    expect(schema, place, "required", "an array of names", KeywordReview::isNames);
    expect(
        schema,
        place,
        "dependentRequired",
        "an object with arrays of names",
        value ->
            value instanceof JsonObject(var members)
                && members.values().stream().allMatch(KeywordReview::isNames));
    expect(schema, place, "uniqueItems", "true or false", JsonBoolean.class::isInstance);
    NUMBERS.forEach(word -> expect(schema, place, word, "a number", JsonNumber.class::isInstance));
    COUNTS.forEach(word ->
        expect(schema, place, word, "a whole number that is not negative", KeywordReview::isCount));
    expect(
        schema,
        place,
        "multipleOf",
        "a number above 0 of at most " + Decimal.MOST_DIVISOR_DIGITS + " digits",
        value -> value instanceof JsonNumber number && Decimal.of(number).isDivisor());
    for (var keyword : SchemaKeyword.values()) {
      var words =
          switch (keyword.shape()) {
            case ONE -> "a schema";
            case LIST -> "an array with at least one schema";
            case BY_NAME -> "an object with schemas";
          };
      expect(schema, place, keyword.word(), words, value -> hasShape(keyword, value));
    }
  }

  private static boolean hasShape(SchemaKeyword keyword, JsonValue value) {
    var schemas = keyword.schemas(value, JsonPlace.ROOT);
    return schemas.values().stream()
            .allMatch(inner -> inner instanceof JsonObject || inner instanceof JsonBoolean)
        && switch (keyword.shape()) {
          case ONE -> true;
          case LIST -> !schemas.isEmpty();
          case BY_NAME -> value instanceof JsonObject;
        };
  }

  private static boolean isType(JsonValue value) {
    return value instanceof JsonString(var name)
        ? TYPES.contains(name)
        : SchemaReview.names(value).filter(TYPES::containsAll).isPresent();
  }

  private static boolean isNames(JsonValue value) {
    return SchemaReview.names(value).isPresent();
  }

  private static boolean isCount(JsonValue value) {
    return value instanceof JsonNumber number
        && number.isInteger()
        && Decimal.of(number).sign() >= 0;
  }

  private void expect(
      JsonObject schema,
      JsonPlace place,
      String keyword,
      String wanted,
      Predicate<JsonValue> isRight) {
    schema
        .get(keyword)
        .filter(isRight.negate())
        .ifPresent(_ ->
            problems.add(
                SchemaReview.problem(
                    "schema.bad-keyword",
                    place.member(keyword) + " is not " + wanted,
                    "",
                    "write " + wanted + " there")));
  }
}
