package dev.kami.adapters.wasm.wasi.call;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.policy.Secrets;
import dev.kami.domain.problem.Printable;
import java.util.function.Consumer;

/**
 * What a guest writes to the program's log: a bounded number of messages of bounded length, without
 * characters that a terminal might act on, and without the values that the guest was granted.
 */
public final class GuestLog {

  static final int MOST_MESSAGES = 100;
  static final int LONGEST = 2000;

  private static final String TARGET = "tool";

  private final Consumer<LogEvent> telemetry;
  private final Secrets secrets;
  private int written;

  GuestLog(Consumer<LogEvent> telemetry, Secrets secrets) {
    this.telemetry = telemetry;
    this.secrets = secrets;
  }

  /** Writes a message, or the beginning of it, unless there were too many. */
  public void write(LogLevel level, String message) {
    if (written == MOST_MESSAGES) {
      return;
    }
    written++;
    telemetry.accept(
        LogEvent.of(level, TARGET, "tool says").with("text", shown(secrets.hiddenIn(message))));
    if (written == MOST_MESSAGES) {
      telemetry.accept(
          LogEvent.of(LogLevel.WARN, TARGET, "tool says too much").with("messages", MOST_MESSAGES));
    }
  }

  private static String shown(String message) {
    var text = new StringBuilder();
    message
        .codePoints()
        .limit(LONGEST)
        .map(c -> c != '\n' && Printable.isControl(c) ? '\uFFFD' : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
