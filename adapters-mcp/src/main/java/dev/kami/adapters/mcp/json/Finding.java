package dev.kami.adapters.mcp.json;

import dev.kami.domain.problem.Printable;

/** Words for what stands at a place of a text. */
final class Finding {

  private Finding() {}

  /** {@return the character or word there, safe to print; at the end: that the text ends} */
  static String at(String text, int index) {
    if (index >= text.length()) {
      return "the end of the text";
    }
    var first = text.codePointAt(index);
    if (first == '\uFEFF') {
      return "a byte order mark";
    }
    if (Printable.isControl(first)) {
      return "U+%04X".formatted(first);
    }
    var end = index + Character.charCount(first);
    while (isWordCharacter(first) && end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return "'" + Printable.clip(text.substring(index, end)) + "'";
  }

  private static boolean isWordCharacter(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
