package dev.kami.domain.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number, as the characters that were written: {@code 1.0}, {@code 1} and {@code 10e-1} are told
 * apart by {@code equals}, and nothing is ever rounded.
 *
 * @param literal the text, in the grammar of RFC 8259 section 6
 */
public record JsonNumber(String literal) implements JsonValue {

  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  /** Refuses a literal outside the grammar with {@link IllegalArgumentException}. */
  public JsonNumber {
    if (!GRAMMAR.matcher(literal).matches()) {
      throw new IllegalArgumentException("not a JSON number: " + literal);
    }
  }

  /** {@return the number for a long} */
  public static JsonNumber of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  /**
   * {@return the exact value}
   *
   * @throws ArithmeticException for an exponent beyond 32 bits, which no computation could use
   */
  public BigDecimal value() {
    try {
      return new BigDecimal(literal);
    } catch (NumberFormatException e) {
      throw new ArithmeticException("exponent out of range: " + literal);
    }
  }

  /** {@return whether the value has no fraction: {@code 1.0} and {@code 1e2} are integers} */
  public boolean isInteger() {
    if (literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
      return true;
    }
    try {
      var value = value();
      return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    } catch (ArithmeticException _) {
      return false;
    }
  }

  @Override
  public String typeName() {
    return isInteger() ? "integer" : "number";
  }
}
