package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.application.port.in.WatchTools;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks once in a while whether the installed tools have changed, whichever process changed them,
 * but only for somebody who listens. Safe for use by many threads.
 */
public final class ToolChanges {

  private final WatchTools watchTools;
  private final Duration pulse;
  private final Telemetry telemetry;

  /** Changes that are looked for so often. */
  public ToolChanges(WatchTools watchTools, Duration pulse, Telemetry telemetry) {
    this.watchTools = watchTools;
    this.pulse = pulse;
    this.telemetry = telemetry;
  }

  /** {@return what is compared with later: the state now; empty when it cannot be known} */
  public OptionalLong now() {
    try {
      return OptionalLong.of(watchTools.revision());
    } catch (RuntimeException e) {
      telemetry.record(
          LogEvent.of(LogLevel.DEBUG, "kami", "looking for changes failed")
              .with("error", e.toString()));
      return OptionalLong.empty();
    }
  }

  /**
   * Tells of every change since that state, on this thread, until the latch is open. Several
   * changes in one pulse are told as one; while the state cannot be known, nothing is told.
   */
  public void follow(OptionalLong since, CountDownLatch end, Runnable changed)
      throws InterruptedException {
    var seen = since;
    while (!end.await(pulse.toNanos(), TimeUnit.NANOSECONDS)) {
      var found = now();
      if (found.isPresent() && !found.equals(seen)) {
        if (seen.isPresent()) {
          changed.run();
        }
        seen = found;
      }
    }
  }
}
