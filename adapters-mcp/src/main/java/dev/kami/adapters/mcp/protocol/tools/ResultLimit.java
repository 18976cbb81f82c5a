package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.CallResult;

/**
 * How much of a result an agent gets.
 *
 * @param characters the most characters of a text, above zero
 */
public record ResultLimit(int characters) {

  private static final String FIX = "ask the tool for less, or raise serve.max_result_chars";

  /**
   * {@return the result, cut with a note when its text is longer}
   *
   * <p>Half of a result that has a type would not be of that type: it is refused instead.
   */
  CallResult applied(CallResult result) {
    var length = result.text().length();
    if (length <= characters) {
      return result;
    }
    if (result.structured().isPresent()) {
      return result.failed(
          "the result has "
              + length
              + " characters; this server passes on "
              + characters
              + " at most; to fix: "
              + FIX);
    }
    var end =
        Character.isHighSurrogate(result.text().charAt(characters - 1))
            ? characters - 1
            : characters;
    return result.withText(
        result.text().substring(0, end)
            + "\n\n[cut: the result has "
            + length
            + " characters, these are the first "
            + end
            + "; "
            + FIX
            + "]");
  }
}
