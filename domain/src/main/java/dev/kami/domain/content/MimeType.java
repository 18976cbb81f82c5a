package dev.kami.domain.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Types of content (RFC 6838), and how the bytes of the usual ones begin. */
final class MimeType {

  private static final int LONGEST = 127;
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*+"
              + "(?: ?; ?[A-Za-z0-9!#$&^_.+-]++=[A-Za-z0-9!#$&^_.+-]++)*+");

  /** One that says that it is a picture and is not makes some models refuse the whole exchange. */
  private static final Map<String, List<String>> BEGINNINGS =
      Map.of(
          "image/png", List.of("\u0089PNG\r\n\u001a\n"),
          "image/jpeg", List.of("\u00ff\u00d8\u00ff"),
          "image/gif", List.of("GIF87a", "GIF89a"),
          "image/webp", List.of("RIFF"),
          "audio/wav", List.of("RIFF"));

  private static final int LONGEST_BEGINNING = 8;

  private MimeType() {}

  static boolean isValid(String text) {
    return text.length() <= LONGEST && GRAMMAR.matcher(text).matches();
  }

  /** {@return whether the type is of that family, such as {@code image}} */
  static boolean isOf(String family, String type) {
    return type.toLowerCase(Locale.ROOT).startsWith(family + "/");
  }

  /** {@return whether these bytes, in valid base64, can be of that type} */
  static boolean canBe(String type, String base64) {
    var plain = type.toLowerCase(Locale.ROOT).replaceFirst(" ?;.*", "");
    var start = Base64Text.beginning(base64, LONGEST_BEGINNING);
    var known = BEGINNINGS.get(plain);
    return known == null || known.stream().anyMatch(start::startsWith);
  }
}
