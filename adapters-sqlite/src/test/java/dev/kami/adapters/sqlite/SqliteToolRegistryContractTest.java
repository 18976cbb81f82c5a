package dev.kami.adapters.sqlite;

import dev.kami.application.contract.ToolRegistryContract;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.ToolRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteToolRegistryContractTest extends ToolRegistryContract {

  @TempDir private Path folder;

  @Override
  protected ToolRegistry open() {
    return SqliteToolRegistry.at(
        folder.resolve("registry.db"), new TestJson(), new RecordingTelemetry(LogLevel.TRACE));
  }
}
