package dev.kami.adapters.wasm.component.name;

import java.util.Locale;

/**
 * A name in kebab case ({@code label}): words in lower case and acronyms in upper case, joined by
 * hyphens, the first beginning with a letter. Fields, cases and parameters have such names too.
 *
 * @param text as it is written
 */
public record Label(String text) {

  /** Checks the text. */
  public Label {
    if (!isKebab(text, true)) {
      throw new InvalidNameException(text, "is not in kebab case");
    }
  }

  /**
   * Reads a label.
   *
   * @throws InvalidNameException if it is none
   */
  public static Label parse(String text) {
    return new Label(text);
  }

  /** {@return the text that no two labels of one type may share} */
  public String uniqueKey() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text;
  }

  /** Whether the text is a namespace or a package name ({@code words}): no acronyms in it. */
  static boolean isWords(String text) {
    return isKebab(text, false);
  }

  private static boolean isKebab(String text, boolean acronyms) {
    int start = 0;
    for (int end = text.indexOf('-'); end >= 0; end = text.indexOf('-', start)) {
      if (!isFragment(text, start, end, acronyms)) {
        return false;
      }
      start = end + 1;
    }
    return isFragment(text, start, text.length(), acronyms);
  }

  private static boolean isFragment(String text, int start, int end, boolean acronyms) {
    boolean lower = false;
    boolean upper = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (i == 0 && digit) {
        return false;
      }
      lower |= c >= 'a' && c <= 'z';
      upper |= c >= 'A' && c <= 'Z';
      if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return start < end && !(lower && upper) && (acronyms || !upper);
  }
}
