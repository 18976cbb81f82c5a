package dev.kami.bootstrap;

import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.AgentServer;
import dev.kami.adapters.cli.render.StderrTelemetry;
import dev.kami.adapters.mcp.HttpOptions;
import dev.kami.adapters.mcp.McpServer;
import dev.kami.adapters.mcp.ServeOptions;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.adapters.sqlite.SqliteToolRegistry;
import dev.kami.adapters.sqlite.store.FileModules;
import dev.kami.adapters.sqlite.store.FileToolStore;
import dev.kami.adapters.wasm.ChicoryToolRuntime;
import dev.kami.adapters.wasm.RuntimeOptions;
import dev.kami.application.catalog.Catalog;
import dev.kami.application.examination.Examination;
import dev.kami.application.execution.Execution;
import dev.kami.application.execution.ExecutionPorts;
import dev.kami.application.execution.ExecutionSettings;
import dev.kami.application.install.Installation;
import dev.kami.application.port.in.UseCases;
import dev.kami.application.port.out.HostEnvironment;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.application.settings.Settings;
import dev.kami.config.manifest.TomlManifestReader;
import dev.kami.config.settings.LoadedSettings;
import dev.kami.domain.policy.EnvironmentName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Everything that the program is made of, wired for one set of settings. Nothing here opens a file
 * or starts an engine.
 */
final class Wiring implements KamiHost.Session {

  private static final String SQLITE = "sqlite";
  private static final String CHICORY = "chicory";
  private static final String INTERPRETER = "chicory-interpreter";
  private static final EnvironmentName TOKEN = new EnvironmentName("KAMI_SERVE_TOKEN");

  private final LoadedSettings loaded;
  private final HostEnvironment environment;
  private final Streams streams;
  private final JsonCodec json;
  private final Telemetry telemetry;
  private final ToolRegistry registry;
  private final ToolRuntime runtime;
  private final Executor workers;
  private final Execution execution;
  private final UseCases useCases;
  private final AtomicBoolean serving = new AtomicBoolean();

  private Wiring(LoadedSettings loaded, HostEnvironment environment, Streams streams) {
    var settings = loaded.settings();
    this.loaded = loaded;
    var database = DatabasePlace.named(settings.registry().databasePath());
    var files = database.belongings();
    var defaults = settings.defaultLimits();
    var extensions = Extensions.onClassPath();

    this.environment = environment;
    this.streams = streams;
    this.json = new MoshiJsonCodec();
    this.telemetry =
        StderrTelemetry.writingTo(
            streams.err(),
            settings.logging().level(),
            settings.logging().format(),
            json,
            Instant::now);
    this.registry =
        settings.registry().kind().equals(SQLITE)
            ? SqliteToolRegistry.at(database.file(), json, telemetry)
            : extensions.select(
                "registry.kind",
                settings.registry().kind(),
                SQLITE,
                extension -> extension.registry(files.resolve("extension"), json));
    var options =
        new RuntimeOptions(
            settings.runtime().maxConcurrent(),
            settings.runtime().poolSize(),
            RuntimeOptions.LARGEST_MODULE,
            Optional.of(new CompiledCodePlace(files)::directory),
            settings.runtime().compiledCacheBytes(),
            serving::get);
    this.runtime =
        switch (settings.runtime().engine()) {
          case CHICORY -> ChicoryToolRuntime.create(telemetry, json, options);
          case INTERPRETER -> ChicoryToolRuntime.interpreting(telemetry, json, options);
          case String other ->
              extensions.select(
                  "runtime.engine",
                  other,
                  CHICORY,
                  extension -> extension.runtime(telemetry, json));
        };
    this.workers =
        runtime instanceof ChicoryToolRuntime chicory
            ? chicory.threads()
            : Thread::startVirtualThread;
    var store = FileToolStore.at(files);
    var modules = new FileModules();
    this.execution =
        Execution.of(
            new ExecutionPorts(registry, store, modules, runtime, json, environment, telemetry),
            new ExecutionSettings(
                settings.runtime().maxConcurrent(), settings.runtime().cacheSize(), defaults));
    this.useCases =
        new UseCases(
            Installation.of(
                new TomlManifestReader(json), store, runtime, registry, Instant::now, telemetry),
            Catalog.list(registry),
            Catalog.browse(registry),
            Catalog.watch(registry),
            Catalog.inspect(registry, store, defaults),
            Examination.inspectModule(modules, runtime, telemetry),
            execution.runModule(),
            execution.executeTool(),
            Settings.show(loaded));
  }

  static Wiring of(LoadedSettings settings, HostEnvironment environment, Streams streams) {
    return new Wiring(settings, environment, streams);
  }

  @Override
  public UseCases useCases() {
    return useCases;
  }

  @Override
  public JsonCodec json() {
    return json;
  }

  @Override
  public Telemetry telemetry() {
    return telemetry;
  }

  @Override
  public void serve(Consumer<String> notes) {
    serving.set(true);
    switch (loaded.settings().serve().transport()) {
      case STDIO -> server().run(streams.in(), streams.out());
      case HTTP -> {
        var service = server().listen(httpOptions());
        service
            .generatedToken()
            .ifPresent(token ->
                notes.accept(
                    "bearer token of this run: "
                        + token
                        + "\n  agents reach "
                        + service.url()
                        + " with the header Authorization: Bearer TOKEN;"
                        + " --token-file gives a lasting one"));
        StopSignals.onFirst(service::stop);
        service.awaitStop();
      }
    }
  }

  private McpServer server() {
    var settings = loaded.settings();
    return new McpServer(
        new ServerInfo("kami", BuildVersions.read().kami()),
        new ToolPorts(
            useCases.browseTools(),
            useCases.inspectTool(),
            useCases.executeTool(),
            useCases.watchTools()),
        new ServeOptions(
            settings.runtime().maxConcurrent(),
            settings.serve().tools(),
            settings.serve().exclude(),
            settings.serve().maxResultChars(),
            ServeOptions.EVERY_SECOND),
        workers,
        json,
        telemetry);
  }

  private HttpOptions httpOptions() {
    var http = loaded.settings().serve().http();
    return new HttpOptions(
        http.host(),
        http.port(),
        http.tokenFile(),
        environment.value(TOKEN).filter(text -> !text.isEmpty()),
        http.allowedHosts(),
        http.drain());
  }

  @Override
  public AgentServer agentServer() {
    return switch (loaded.settings().serve().transport()) {
      case STDIO -> new AgentServer.Started(serveCommand());
      case HTTP -> new AgentServer.Called(HttpPlace.url(loaded.settings().serve().http()));
    };
  }

  private List<String> serveCommand() {
    var command = new ArrayList<String>();
    command.add(
        Optional.ofNullable(System.getProperty("kami.home"))
            .map(home -> Path.of(home, "bin", "kami").toString())
            .orElse("kami"));
    command.add("serve");
    command.addAll(loaded.flags());
    return command;
  }

  /** Closes in the reverse order of making. */
  @Override
  public void close() {
    execution.close();
    runtime.close();
    registry.close();
  }
}
