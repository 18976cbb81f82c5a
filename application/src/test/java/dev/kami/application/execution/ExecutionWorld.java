package dev.kami.application.execution;

import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.FixedEnvironment;
import dev.kami.application.memory.FolderToolStore;
import dev.kami.application.memory.InMemoryToolRegistry;
import dev.kami.application.memory.KnownJson;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ToolFunction;
import dev.kami.domain.tool.ToolManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The use cases of this package over adapters in memory. */
final class ExecutionWorld {

  static final int CONCURRENT = 2;
  static final ResourceLimits DEFAULTS =
      new ResourceLimits(64 * ResourceLimits.MEGABYTE, Duration.ofSeconds(30), 1000, 1024);

  final InMemoryToolRegistry registry = new InMemoryToolRegistry();
  final ScriptedRuntime runtime = new ScriptedRuntime();
  final KnownJson json = new KnownJson();
  final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.DEBUG);
  final FolderToolStore store;
  final Execution execution;

  private final Path source;

  ExecutionWorld(Path data) {
    source = data.resolve("source");
    store = new FolderToolStore(data);
    execution =
        Execution.of(
            new ExecutionPorts(
                registry,
                store,
                ExecutionWorld::read,
                runtime,
                json,
                new FixedEnvironment(Map.of("API_KEY", "secret value", "HOME", "/root")),
                telemetry),
            new ExecutionSettings(CONCURRENT, 4, DEFAULTS));
  }

  /** Installs a tool whose module runs that script; the script echoes until it is defined anew. */
  void install(String script, ToolManifest manifest) {
    runtime.define(script, call -> call.input());
    try {
      Files.createDirectories(source);
      Files.write(
          source.resolve(manifest.module().value()), ScriptedRuntime.module(script).toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registry.add(Tools.tool(manifest, store.add(source, manifest.module(), true)));
  }

  /** Makes the installed tool's module one with these functions; each answers with its entry. */
  void offer(String script, ToolFunction... functions) {
    var offered = Tools.offering(functions);
    runtime.define(script, offered, call -> call.entry().toString());
    registry
        .list(Optional.empty())
        .forEach(tool -> registry.replace(tool.examined(offered, Optional.empty())));
  }

  ExecutionResult execute(String tool, ToolInput input, Cancellation cancellation) {
    return execution.executeTool().execute(new ExecuteToolCommand(tool, input, cancellation));
  }

  /** Waits in a script. */
  static String await(CountDownLatch latch) {
    try {
      latch.await();
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModuleBytes read(Path file) {
    try {
      return ModuleBytes.copyOf(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
