package dev.kami.adapters.sqlite.crash;

import dev.kami.adapters.sqlite.SqliteToolRegistry;
import dev.kami.adapters.sqlite.TestJson;
import dev.kami.adapters.sqlite.store.FileToolStore;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Registry and store of one data directory, driven in the order in which an installation does. */
final class Installation implements AutoCloseable {

  private final SqliteToolRegistry registry;
  private final FileToolStore store;

  Installation(Path database) {
    this.registry =
        SqliteToolRegistry.at(database, new TestJson(), new RecordingTelemetry(LogLevel.ERROR));
    this.store = FileToolStore.at(database.resolveSibling(database.getFileName() + ".files"));
  }

  /** Installs a tool whose files follow from its id; does nothing when it is there. */
  void install(String id, Path source) throws IOException {
    write(id, source);
    try (var _ = store.lease()) {
      if (registry.find(new ToolId(id)).isEmpty()) {
        var content = store.add(source, new ModulePath("t.wasm"), true);
        registry.add(Tools.tool(Tools.manifest(id), content));
      }
      store.keepOnly(
          installed().stream().map(t -> t.stored().folder()).collect(Collectors.toSet()));
    }
  }

  List<Tool> installed() {
    return registry.list(Optional.empty());
  }

  /** {@return the digests of the tools' folders, after reading every file of every tool} */
  Set<Sha256> verified() {
    for (var tool : installed()) {
      store.installedFolder(tool);
      store.module(tool);
    }
    return installed().stream().map(t -> t.stored().folder()).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    registry.close();
  }

  private static void write(String id, Path source) throws IOException {
    var random = new Random(id.hashCode());
    Files.createDirectories(source.resolve("data"));
    for (var name : List.of("t.wasm", "tool.toml", "data/a.bin", "data/b.bin")) {
      var bytes = new byte[50_000];
      random.nextBytes(bytes);
      Files.write(source.resolve(name), bytes);
    }
  }
}
