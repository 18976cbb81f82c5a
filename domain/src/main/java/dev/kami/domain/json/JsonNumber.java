package dev.kami.domain.json;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A number, as the characters that were written: {@code 1.0}, {@code 1} and {@code 10e-1} are told
 * apart by {@code equals}, and nothing is ever rounded.
 *
 * @param literal the text, in the grammar of RFC 8259 section 6
 */
public record JsonNumber(String literal) implements JsonValue {

  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*+)(?:\\.([0-9]++))?(?:[eE]([+-]?[0-9]++))?");

  /** Beyond any count of digits that a text can have. */
  private static final long FAR = Long.MAX_VALUE / 4;

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

  /**
   * {@return whether the value has no fraction: {@code 1.0} and {@code 1e2} are integers}
   *
   * <p>Decided on the digits, in time proportional to their count: a literal of a million digits is
   * never turned into a number.
   */
  public boolean isInteger() {
    var parts = GRAMMAR.matcher(literal);
    if (!parts.matches()) {
      throw new IllegalStateException("checked before: " + literal);
    }
    var fraction = Objects.requireNonNullElse(parts.group(2), "");
    var digits = parts.group(1) + fraction;
    var significant = digits.length();
    while (significant > 0 && digits.charAt(significant - 1) == '0') {
      significant--;
    }
    var trailingZeros = digits.length() - significant;
    return significant == 0
        || exponent(Objects.requireNonNullElse(parts.group(3), "0")) + trailingZeros
            >= fraction.length();
  }

  private static long exponent(String text) {
    try {
      return Math.clamp(Long.parseLong(text), -FAR, FAR);
    } catch (NumberFormatException _) {
      return text.startsWith("-") ? -FAR : FAR;
    }
  }

  @Override
  public String typeName() {
    return isInteger() ? "integer" : "number";
  }
}
