package dev.kami.adapters.mcp.json;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;

/**
 * A place in a text as people count it.
 *
 * @param line from 1; a line ends with a line feed, or a carriage return that none follows
 * @param column from 1, in code points
 */
record TextPlace(int line, int column) {

  /** {@return the place of the character at that index} */
  static TextPlace at(String text, int index) {
    var line = 1;
    var lineStart = 0;
    for (var i = 0; i < index; i++) {
      var c = text.charAt(i);
      var ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        line++;
        lineStart = i + 1;
      }
    }
    return new TextPlace(line, text.codePointCount(lineStart, Math.max(lineStart, index)) + 1);
  }

  /** {@return the exception that says that the text is no JSON, from this place on} */
  ProblemException refusal(String what, String fix) {
    var cause = "invalid JSON at line " + line + ", column " + column + ": " + what;
    return new ProblemException(
        new UserError(UserError.Kind.INVALID, "json.invalid", cause, "", fix));
  }
}
