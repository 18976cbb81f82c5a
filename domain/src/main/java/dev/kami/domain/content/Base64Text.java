package dev.kami.domain.content;

/** Base64 as RFC 4648 section 4 has it: the alphabet, padding, and nothing else. */
final class Base64Text {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Base64Text() {}

  /** {@return whether the text is base64, without decoding it} */
  static boolean isValid(String text) {
    var length = text.length();
    if (length % 4 != 0) {
      return false;
    }
    var end = length - padding(text);
    for (var i = 0; i < end; i++) {
      if (!isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@return how many bytes valid base64 stands for} */
  static long bytes(String text) {
    return text.length() / 4 * 3L - padding(text);
  }

  /**
   * {@return the first bytes of valid base64, a character each; fewer when there are not so many}
   */
  static String beginning(String text, int count) {
    var bytes = new StringBuilder();
    var most = Math.min(bytes(text), count);
    var bits = 0;
    var held = 0;
    for (var i = 0; bytes.length() < most; i++) {
      bits = (bits << 6 | ALPHABET.indexOf(text.charAt(i))) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        bytes.append((char) (bits >> held & 0xff));
      }
    }
    return bytes.toString();
  }

  private static int padding(String text) {
    return text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
