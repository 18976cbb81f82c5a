package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;

/**
 * The keywords for strings (Validation section 6.3) but {@code pattern}: a regular expression can
 * be written so that it never ends.
 */
final class TextKeywords {

  private TextKeywords() {}

  static void check(JsonObject schema, String text, Spot spot) {
    var least = Keywords.count(schema, "minLength");
    var most = Keywords.count(schema, "maxLength");
    if (least.isEmpty() && most.isEmpty()) {
      return;
    }
    var length = text.codePointCount(0, text.length());
    if (length < least.orElse(0)) {
      spot.findings()
          .notAllowed(
              spot.place(), "has " + characters(length), "at least " + characters(least.orElse(0)));
    }
    if (length > most.orElse(length)) {
      spot.findings()
          .notAllowed(
              spot.place(), "has " + characters(length), "at most " + characters(most.orElse(0)));
    }
  }

  private static String characters(int count) {
    return count == 1 ? "1 character" : count + " characters";
  }
}
