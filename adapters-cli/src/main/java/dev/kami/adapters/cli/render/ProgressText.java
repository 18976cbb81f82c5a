package dev.kami.adapters.cli.render;

import dev.kami.domain.execution.Progress;
import java.math.BigDecimal;

/** How far a tool has come, on a line: {@code 50 of 100: reading}. */
public final class ProgressText {

  private ProgressText() {}

  /** {@return the line} */
  public static String of(Progress progress) {
    return progress.message().isEmpty()
        ? amount(progress)
        : amount(progress) + ": " + TerminalText.line(progress.message());
  }

  /** {@return the numbers alone: {@code 50 of 100}} */
  public static String amount(Progress progress) {
    var done = number(progress.done());
    return progress.total().isPresent()
        ? done + " of " + number(progress.total().getAsDouble())
        : done;
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
