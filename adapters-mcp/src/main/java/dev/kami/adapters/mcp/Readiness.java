package dev.kami.adapters.mcp;

import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.application.port.in.BrowseTools;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the installed tools can be read; tells the log when that changes, not at every look. */
final class Readiness {

  private final BrowseTools tools;
  private final Telemetry telemetry;
  private final AtomicBoolean readable = new AtomicBoolean(true);

  Readiness(BrowseTools tools, Telemetry telemetry) {
    this.tools = tools;
    this.telemetry = telemetry;
  }

  /** {@return whether they can be read now} */
  boolean look() {
    try {
      tools.browse(Optional.empty(), 1);
      readable.set(true);
      return true;
    } catch (ProblemException e) {
      if (readable.getAndSet(false)) {
        telemetry.record(
            LogEvent.of(LogLevel.WARN, "kami", "not ready: the registry cannot be read")
                .with("error", Sentences.of(e)));
      }
      return false;
    }
  }
}
