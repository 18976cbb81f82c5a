package dev.kami.application.install;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.problem.ProblemException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Deletes content that belongs to no registered tool; its caller holds the store's lease. */
record StoreSweep(ToolStore store, ToolRegistry registry, Telemetry telemetry) {

  /**
   * Sweeps. A sweep that fails is noted and not thrown: what it leaves harms nobody, and the next
   * installation sweeps again.
   */
  void run() {
    try {
      store.keepOnly(
          registry.list(Optional.empty()).stream()
              .map(tool -> tool.stored().folder())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (ProblemException e) {
      telemetry.record(
          LogEvent.of(LogLevel.WARN, "kami", "unused content could not be deleted")
              .with("code", e.first().code())
              .with("cause", e.first().cause()));
    }
  }
}
