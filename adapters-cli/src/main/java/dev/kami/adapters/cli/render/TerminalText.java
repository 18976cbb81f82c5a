package dev.kami.adapters.cli.render;

import dev.kami.domain.problem.Printable;

/** Makes text that may come from strangers fit for a terminal. */
final class TerminalText {
  private static final int REPLACEMENT = 0xFFFD;

  private TerminalText() {}

  /**
   * {@return the text on one line: control characters become U+FFFD, line breaks and tabs a space}
   */
  static String line(String text) {
    return clean(text, false);
  }

  /** {@return the text with its line breaks and tabs, every other control character replaced} */
  static String lines(String text) {
    return clean(text, true);
  }

  /**
   * {@return the same JSON with control characters escaped, some of which JSON allows as they are}
   *
   * @param json one line, which can hold them inside of strings only
   */
  static String json(String json) {
    var escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(c -> {
          if (Printable.isControl(c)) {
            for (var unit : Character.toChars(c)) {
              escaped.append(String.format("\\u%04x", (int) unit));
            }
          } else {
            escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }

  private static String clean(String text, boolean keepBreaks) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\t') {
            clean.append(keepBreaks ? (char) c : ' ');
          } else {
            clean.appendCodePoint(Printable.isControl(c) ? REPLACEMENT : c);
          }
        });
    return clean.toString();
  }
}
