package dev.kami.config.toml;

import dev.kami.domain.problem.ProblemException;
import java.util.HexFormat;

/** Follows the grammar of the four kinds of string. */
final class StringScreen {

  private static final String MANY = "\"\"\"";
  private static final String MANY_LITERAL = "'''";

  private final TextCursor cursor;

  StringScreen(TextCursor cursor) {
    this.cursor = cursor;
  }

  /** Goes over a string; one of several lines only where it may be. */
  void string(boolean mayHaveLines) {
    var many = cursor.at(MANY) || cursor.at(MANY_LITERAL);
    if (many && !mayHaveLines) {
      throw cursor.unsupported(
          "string of several lines inside an array or inline table", "write it on one line");
    }
    var literal = cursor.at("'");
    var quote = literal ? "'" : "\"";
    var delimiter = many ? quote.repeat(3) : quote;
    cursor.expect(delimiter, "expected a string");
    while (!cursor.skip(delimiter)) {
      character(literal, many);
    }
    if (many && cursor.at(quote)) {
      throw cursor.unsupported("quote before the closing quotes", "put a space between");
    }
  }

  private void character(boolean literal, boolean many) {
    if (cursor.at("\n") && !many) {
      throw cursor.wrong("the string does not end on its line");
    }
    if (cursor.next() == '\\' && !literal) {
      escape();
    }
  }

  private void escape() {
    switch (cursor.peek()) {
      case 'b', 't', 'n', 'f', 'r', '"' -> cursor.next();
      case 'u' -> unicode();
      case 'U' -> throw cursor.unsupported("escape of eight digits", "write the character itself");
      case '\\' -> throw backslash();
      case '\n' ->
          throw cursor.unsupported("backslash at the end of a line", "write the text on one line");
      default -> throw cursor.wrong("no such escape after the backslash");
    }
  }

  private void unicode() {
    cursor.next();
    var hex = new StringBuilder();
    while (hex.length() < 4) {
      if (!HexFormat.isHexDigit(cursor.peek())) {
        throw cursor.wrong("expected 4 hexadecimal digits");
      }
      hex.append((char) cursor.next());
    }
    var unit = (char) HexFormat.fromHexDigits(hex);
    if (Character.isSurrogate(unit)) {
      throw cursor.wrong("there is no character U+" + hex);
    }
    if (unit == '\\') {
      throw backslash();
    }
  }

  private ProblemException backslash() {
    return cursor.unsupported(
        "backslash as an escape", "write the text in single quotes, such as 'C:\\data'");
  }
}
