package dev.kami.config.toml;

import dev.kami.domain.problem.ProblemException;
import java.util.function.IntPredicate;

/** Walks over a text and knows line and column. */
final class TextCursor {

  /** What {@link #peek} answers at the end of the text. */
  static final int END = -1;

  private final String text;
  private final SyntaxErrors errors;
  private final StringBuilder withoutComments = new StringBuilder();
  private int kept;
  private int position;
  private int line = 1;
  private int lineStart;

  TextCursor(String text, SyntaxErrors errors) {
    this.text = text;
    this.errors = errors;
  }

  int line() {
    return line;
  }

  int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  boolean at(String expected) {
    return text.startsWith(expected, position);
  }

  /** {@return the text up to here without the comments that were gone over} */
  String withoutComments() {
    return withoutComments + text.substring(kept, position);
  }

  /** {@return the character, after going over it} */
  int next() {
    var c = peek();
    if (c == END) {
      throw wrong("the text ends too early");
    }
    if (c != '\n' && c != '\t' && Character.isISOControl(c)) {
      throw wrong("control character U+%04X".formatted(c));
    }
    position++;
    if (c == '\n') {
      line++;
      lineStart = position;
    }
    return c;
  }

  /** Goes over the expected text when it is next, and tells whether it was. */
  boolean skip(String expected) {
    var found = at(expected);
    for (var i = 0; found && i < expected.length(); i++) {
      next();
    }
    return found;
  }

  /** Goes over the expected text, which must be next. */
  void expect(String expected, String what) {
    if (!skip(expected)) {
      throw wrong(what);
    }
  }

  /** {@return the characters up to the first that does not fit} */
  String takeWhile(IntPredicate fits) {
    var start = position;
    while (peek() != END && fits.test(peek())) {
      next();
    }
    return text.substring(start, position);
  }

  void skipBlanks() {
    takeWhile(c -> c == ' ' || c == '\t');
  }

  /** Goes over blanks, line ends and comments. */
  void skipBlankLines() {
    do {
      takeWhile(c -> c == ' ' || c == '\t' || c == '\n');
    } while (skipComment());
  }

  /** Goes over blanks and a comment to the end of the line, where nothing else may be. */
  void expectLineEnd(String after) {
    skipBlanks();
    skipComment();
    if (peek() != END && peek() != '\n') {
      throw wrong("unexpected text after " + after);
    }
  }

  ProblemException wrong(String what) {
    return errors.wrong(line, column(), what);
  }

  ProblemException unsupported(String feature, String instead) {
    return errors.unsupported(line, column(), feature, instead);
  }

  private boolean skipComment() {
    var comment = at("#");
    if (comment) {
      withoutComments.append(text, kept, position);
      takeWhile(c -> c != '\n');
      kept = position;
    }
    return comment;
  }

  private int column() {
    return text.codePointCount(lineStart, position) + 1;
  }
}
