package dev.kami.domain.problem;

/** Makes a stranger's text fit to stand in a message: one short line without control characters. */
public final class Printable {

  private static final int LIMIT = 80;

  private Printable() {}

  /** {@return the text with control characters replaced, cut after 80 characters} */
  public static String clip(String text) {
    var shortened = text.length() > LIMIT ? text.substring(0, LIMIT) + "…" : text;
    var clean = new StringBuilder(shortened.length());
    shortened.codePoints().forEach(c -> clean.appendCodePoint(isControl(c) ? '\uFFFD' : c));
    return clean.toString();
  }

  /** {@return whether a terminal might act on the character, bidirectional overrides included} */
  public static boolean isControl(int codePoint) {
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
