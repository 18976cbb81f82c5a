package dev.kami.domain.json;

import java.math.BigInteger;

/**
 * The exact value of a JSON number, of any size; two are equal when their values are. All work is
 * in proportion to the digits that were written.
 *
 * @param sign -1, 0 or 1
 * @param digits the significant digits, with a zero neither first nor last; empty for zero
 * @param exponent the power of ten by which the digits are multiplied
 */
public record Decimal(int sign, String digits, long exponent) implements Comparable<Decimal> {

  /** The most digits of a divisor. */
  public static final int MOST_DIVISOR_DIGITS = 17;

  private static final Decimal ZERO = new Decimal(0, "", 0);

  /** Exponents beyond are taken for this one: no two numbers that anybody uses are that far. */
  private static final long FAR = Long.MAX_VALUE / 4;

  /** {@return the number's value} */
  public static Decimal of(JsonNumber number) {
    var literal = number.literal();
    var sign = literal.startsWith("-") ? -1 : 1;
    var power = Math.max(literal.indexOf('e'), literal.indexOf('E'));
    var mantissa = literal.substring(sign < 0 ? 1 : 0, power < 0 ? literal.length() : power);
    var point = mantissa.indexOf('.');
    var fraction = point < 0 ? "" : mantissa.substring(point + 1);
    var digits = point < 0 ? mantissa : mantissa.substring(0, point) + fraction;
    var first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    var last = digits.length();
    while (last > first && digits.charAt(last - 1) == '0') {
      last--;
    }
    if (first == last) {
      return ZERO;
    }
    var exponent = power < 0 ? 0 : exponent(literal.substring(power + 1));
    return new Decimal(
        sign, digits.substring(first, last), exponent - fraction.length() + digits.length() - last);
  }

  private static long exponent(String text) {
    try {
      return Math.clamp(Long.parseLong(text), -FAR, FAR);
    } catch (NumberFormatException _) {
      return text.startsWith("-") ? -FAR : FAR;
    }
  }

  /** {@return the number in the one form that all numbers of this value share} */
  public JsonNumber number() {
    return new JsonNumber(sign == 0 ? "0" : (sign < 0 ? "-" : "") + digits + "e" + exponent);
  }

  /** {@return whether it can divide: above zero, of few digits} */
  public boolean isDivisor() {
    return sign > 0 && digits.length() <= MOST_DIVISOR_DIGITS;
  }

  /** {@return whether the value is a whole number of times the divisor, exactly} */
  public boolean isMultipleOf(Decimal divisor) {
    if (sign == 0) {
      return true;
    }
    if (exponent < divisor.exponent) {
      // Ten would have to divide the digits, and none ends in zero.
      return false;
    }
    var modulus = Long.parseLong(divisor.digits);
    var remainder = 0L;
    for (var i = 0; i < digits.length(); i++) {
      remainder = (remainder * 10 + digits.charAt(i) - '0') % modulus;
    }
    var shift =
        BigInteger.TEN.modPow(
            BigInteger.valueOf(exponent - divisor.exponent), BigInteger.valueOf(modulus));
    return BigInteger.valueOf(remainder).multiply(shift).mod(BigInteger.valueOf(modulus)).signum()
        == 0;
  }

  @Override
  public int compareTo(Decimal other) {
    if (sign != other.sign) {
      return Integer.compare(sign, other.sign);
    }
    var size = Long.compare(exponent + digits.length(), other.exponent + other.digits.length());
    return sign * (size == 0 ? digits.compareTo(other.digits) : size);
  }
}
