package dev.kami.adapters.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Fits prose into a width. */
final class Paragraph {
  private Paragraph() {}

  /** {@return the text on one line, ending in an ellipsis when it is longer than the width} */
  static String cut(String text, int width) {
    var line = TerminalText.line(text);
    if (line.codePointCount(0, line.length()) <= width) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
  }

  /** {@return the lines; a word longer than the width stays whole, so that it can be copied} */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    for (var part : TerminalText.lines(text).split("\n", -1)) {
      wrapLine(part, width, lines);
    }
    return lines;
  }

  private static void wrapLine(String text, int width, List<String> lines) {
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
