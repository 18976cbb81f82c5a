package dev.kami.adapters.mcp.json;

/** Halves of surrogate pairs that stand alone: text in Java, but nothing that UTF-8 can hold. */
final class Surrogates {

  private Surrogates() {}

  /** {@return whether a surrogate of the text has no partner} */
  static boolean anyUnpaired(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isUnpaired(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** {@return whether the code point is a surrogate, which only one without partner is} */
  static boolean isUnpaired(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** {@return the text as a JSON string in which unpaired surrogates are escaped} */
  static String quoted(String text) {
    var json = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            json.append('\\').append((char) c);
          } else if (c < ' ' || isUnpaired(c)) {
            json.append(String.format("\\u%04x", c));
          } else {
            json.appendCodePoint(c);
          }
        });
    return json.append('"').toString();
  }
}
