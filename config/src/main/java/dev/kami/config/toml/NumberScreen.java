package dev.kami.config.toml;

import java.util.regex.Pattern;

/** Follows the grammar of numbers and tells what else looks like one. */
final class NumberScreen {

  private static final int MAX_LENGTH = 64;
  private static final String WHOLE = "[+-]?(?:0|[1-9](?:_?[0-9])*)";
  private static final Pattern INTEGER = Pattern.compile(WHOLE);
  private static final Pattern FLOAT = Pattern.compile(WHOLE + "\\.[0-9](?:_?[0-9])*");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9][0-9_.]*[eE][+-]?[0-9_]+");
  private static final Pattern OTHER_BASE = Pattern.compile("[+-]?0[xob].*");
  private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(?:inf|nan)");
  private static final Pattern DATE_OR_TIME = Pattern.compile("[0-9]{4}-.*|[0-9]{2}:.*");
  private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9_].*");

  private final TextCursor cursor;

  NumberScreen(TextCursor cursor) {
    this.cursor = cursor;
  }

  /** {@return whether the number is an integer, after going over it} */
  boolean number() {
    var token = cursor.takeWhile(NumberScreen::isPart);
    if (token.length() > MAX_LENGTH) {
      throw cursor.wrong("the number is too long");
    }
    if (INTEGER.matcher(token).matches()) {
      requireLong(token.replace("_", ""));
      return true;
    }
    if (FLOAT.matcher(token).matches()) {
      return false;
    }
    refuseOthers(token);
    throw cursor.wrong("expected a value: a string in quotes, a number, true, false, [ or {");
  }

  private void refuseOthers(String token) {
    if (OTHER_BASE.matcher(token).matches()) {
      throw cursor.unsupported(
          "hexadecimal, octal or binary number", "write the number in decimal");
    }
    if (EXPONENT.matcher(token).matches()) {
      throw cursor.unsupported("number with an exponent", "write all its digits");
    }
    if (NOT_FINITE.matcher(token).matches()) {
      throw cursor.unsupported("inf and nan", "write a finite number");
    }
    if (DATE_OR_TIME.matcher(token).matches()) {
      throw cursor.unsupported("date or time", "write it as a string in quotes");
    }
    if (LEADING_ZERO.matcher(token).matches()) {
      throw cursor.wrong("a number does not begin with a zero and more digits");
    }
  }

  private void requireLong(String digits) {
    try {
      Long.parseLong(digits);
    } catch (NumberFormatException _) {
      throw cursor.wrong("the number is beyond 64 bits");
    }
  }

  private static boolean isPart(int c) {
    return c == '+'
        || c == '-'
        || c == '.'
        || c == ':'
        || c == '_'
        || (c < 128 && Character.isLetterOrDigit(c));
  }
}
