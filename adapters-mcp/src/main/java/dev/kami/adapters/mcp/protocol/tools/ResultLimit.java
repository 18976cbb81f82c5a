package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.domain.content.ContentBlock;
import java.util.ArrayList;

/**
 * How much of a result an agent gets. Bytes of images and the like are no characters that a model
 * reads; they have a limit of their own where they are checked.
 *
 * @param characters the most characters of all texts, above zero
 */
public record ResultLimit(int characters) {

  private static final String FIX = "ask the tool for less, or raise serve.max_result_chars";

  /**
   * {@return the result, cut with a note when its texts are longer}
   *
   * <p>Half of a result that has a type would not be of that type: it is refused instead.
   */
  CallResult applied(CallResult result) {
    var length = result.content().stream().mapToLong(ResultLimit::length).sum();
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
    var kept = new ArrayList<ContentBlock>();
    var left = characters;
    for (var block : result.content()) {
      var size = length(block);
      if (size <= left) {
        kept.add(block);
        left -= (int) size;
      } else {
        kept.add(shortened(block, left, length));
        left = 0;
      }
    }
    return result.withContent(kept);
  }

  private static long length(ContentBlock block) {
    return switch (block) {
      case ContentBlock.Text(var text, _) -> text.length();
      case ContentBlock.TextResource(_, _, var text, _) -> text.length();
      case ContentBlock.Link _ -> block.inWords().length();
      case ContentBlock.Image _, ContentBlock.Audio _, ContentBlock.BinaryResource _ -> 0;
    };
  }

  private static ContentBlock shortened(ContentBlock block, int most, long length) {
    return switch (block) {
      case ContentBlock.Text(var text, var audience) ->
          new ContentBlock.Text(beginning(text, most, length), audience);
      case ContentBlock.TextResource(var uri, var type, var text, var audience) ->
          new ContentBlock.TextResource(uri, type, beginning(text, most, length), audience);
      case ContentBlock.Link _ ->
          new ContentBlock.Text("[left out: a link; " + FIX + "]", block.audience());
      case ContentBlock.Image _, ContentBlock.Audio _, ContentBlock.BinaryResource _ -> block;
    };
  }

  private static String beginning(String text, int most, long length) {
    var end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end)
        + "\n\n[cut: the result has "
        + length
        + " characters, these are the first "
        + end
        + "; "
        + FIX
        + "]";
  }
}
