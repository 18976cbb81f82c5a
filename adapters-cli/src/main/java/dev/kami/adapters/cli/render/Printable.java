package dev.kami.adapters.cli.render;

/** Makes text that may come from strangers fit for a terminal. */
final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

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

  private static String clean(String text, boolean keepBreaks) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\t') {
            clean.append(keepBreaks ? (char) c : ' ');
          } else {
            clean.appendCodePoint(isControl(c) ? REPLACEMENT : c);
          }
        });
    return clean.toString();
  }

  /** Whatever a terminal might act on, overrides of the writing direction included. */
  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
