package dev.kami.domain.problem;

/** Makes a stranger's text fit to stand in a message: one short line without control characters. */
public final class Printable {

  private static final int LIMIT = 80;
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final int REPLACEMENT = 0xfffd;

  private Printable() {}

  /** {@return the text with control characters replaced, cut after 80 characters, on one line} */
  public static String clip(String text) {
    return clip(text, LIMIT);
  }

  /** {@return the same, cut after so many characters} */
  public static String clip(String text, int limit) {
    var shortened = text.length() > limit ? text.substring(0, limit) + "…" : text;
    var clean = new StringBuilder(shortened.length());
    shortened.codePoints().map(Printable::visible).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /**
   * {@return whether a terminal might act on the character, bidirectional overrides included}
   *
   * <p>The two joiners are none: Persian words and many emoji are written with them.
   */
  public static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> codePoint != NON_JOINER && codePoint != JOINER;
      default -> false;
    };
  }

  private static int visible(int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      return ' ';
    }
    return isControl(codePoint) ? REPLACEMENT : codePoint;
  }
}
