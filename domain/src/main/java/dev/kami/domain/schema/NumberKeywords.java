package dev.kami.domain.schema;

import dev.kami.domain.json.Decimal;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.Printable;
import java.util.function.BiPredicate;

/** The keywords for numbers (Validation section 6.2), exact for numbers of any size. */
final class NumberKeywords {

  private NumberKeywords() {}

  static void check(JsonObject schema, JsonNumber number, Spot spot) {
    bound(schema, "minimum", "a number of at least ", (n, b) -> n.compareTo(b) >= 0, number, spot);
    bound(schema, "maximum", "a number of at most ", (n, b) -> n.compareTo(b) <= 0, number, spot);
    bound(
        schema, "exclusiveMinimum", "a number above ", (n, b) -> n.compareTo(b) > 0, number, spot);
    bound(
        schema, "exclusiveMaximum", "a number below ", (n, b) -> n.compareTo(b) < 0, number, spot);
    bound(
        schema,
        "multipleOf",
        "a multiple of ",
        (n, divisor) -> !divisor.isDivisor() || n.isMultipleOf(divisor),
        number,
        spot);
  }

  private static void bound(
      JsonObject schema,
      String keyword,
      String words,
      BiPredicate<Decimal, Decimal> fits,
      JsonNumber number,
      Spot spot) {
    var bound = Keywords.number(schema, keyword);
    if (bound.isPresent() && !fits.test(Decimal.of(number), Decimal.of(bound.get()))) {
      spot.findings()
          .notAllowed(
              spot.place(),
              "is " + Printable.clip(number.literal()),
              words + Printable.clip(bound.get().literal()));
    }
  }
}
