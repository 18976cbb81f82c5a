package dev.kami.adapters.cli.render;

import dev.kami.domain.problem.Problem;

/**
 * A problem as people read it: what happened, why, and what to type next, each on its own line.
 *
 * @param colours whether the terminal shows colours
 */
record ProblemText(boolean colours) {
  private static final String RED = "\u001B[1;31m";
  private static final String FAINT = "\u001B[2m";
  private static final String GREEN = "\u001B[32m";
  private static final String PLAIN = "\u001B[0m";

  String of(Problem problem) {
    return line(RED, "error: ", problem.cause())
        + line(FAINT, "  why: ", problem.hint())
        + line(GREEN, "  fix: ", problem.fix());
  }

  private String line(String colour, String label, String text) {
    if (text.isEmpty()) {
      return "";
    }
    var indented =
        TerminalText.lines(text.strip()).replace("\n", "\n" + " ".repeat(label.length()));
    return (colours ? colour + label + PLAIN : label) + indented + "\n";
  }
}
