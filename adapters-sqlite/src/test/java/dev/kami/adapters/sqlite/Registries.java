package dev.kami.adapters.sqlite;

import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Registries for tests. */
final class Registries {

  private Registries() {}

  static SqliteToolRegistry at(Path database) {
    return SqliteToolRegistry.at(database, new TestJson(), new RecordingTelemetry(LogLevel.TRACE));
  }

  static SqliteToolRegistry impatient(Path database) {
    return with(database, Migration.ALL, new RecordingTelemetry(LogLevel.TRACE));
  }

  static SqliteToolRegistry with(
      Path database, List<Migration> migrations, RecordingTelemetry telemetry) {
    return SqliteToolRegistry.at(
        new DatabaseFile(database, Duration.ofMillis(20)), new TestJson(), telemetry, migrations);
  }
}
