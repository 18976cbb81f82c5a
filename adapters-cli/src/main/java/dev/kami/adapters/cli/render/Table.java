package dev.kami.adapters.cli.render;

import java.util.List;

/** Aligned columns for a terminal of 80 columns: the last one takes what the others leave. */
final class Table {
  static final int WIDTH = 80;
  private static final int LEAST = 24;
  private static final String GAP = "  ";

  private Table() {}

  /**
   * {@return the rows, a line each; the last cell is cut to fit}
   *
   * @param rows as many cells in each
   */
  static String cut(String indent, List<List<String>> rows) {
    return lay(indent, rows, true);
  }

  /** {@return the rows; the last cell goes on below itself when it does not fit} */
  static String wrapped(String indent, List<List<String>> rows) {
    return lay(indent, rows, false);
  }

  private static String lay(String indent, List<List<String>> rows, boolean cut) {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder(indent);
      for (var column = 0; column < row.size() - 1; column++) {
        var cell = row.get(column);
        line.append(cell).append(" ".repeat(width(rows, column) - length(cell))).append(GAP);
      }
      var start = length(line.toString());
      var room = Math.max(LEAST, WIDTH - start);
      var last = row.getLast();
      line.append(
          cut
              ? Paragraph.cut(last, room)
              : String.join("\n" + " ".repeat(start), Paragraph.wrap(last, room)));
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
