package dev.kami.adapters.cli.render;

import dev.kami.domain.execution.Progress;
import java.math.BigDecimal;

/** How far a tool has come, on a line: {@code 50 of 100: reading}. */
public final class ProgressText {

  private ProgressText() {}

  /** {@return the line} */
  public static String of(Progress progress) {
    var text = new StringBuilder(number(progress.done()));
    progress.total().ifPresent(total -> text.append(" of ").append(number(total)));
    return progress.message().isEmpty()
        ? text.toString()
        : text.append(": ").append(TerminalText.line(progress.message())).toString();
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
