package dev.kami.architecture;

import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.WasmModule;
import com.github.rvesse.airline.annotations.Command;
import com.google.gson.JsonParseException;
import com.moandjiezana.toml.Toml;
import com.squareup.moshi.Moshi;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.kami.adapters.cli.KamiCli;
import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.command.GlobalOptions;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.AgentServer;
import dev.kami.adapters.cli.render.StderrTelemetry;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import dev.kami.adapters.mcp.HttpOptions;
import dev.kami.adapters.mcp.HttpService;
import dev.kami.adapters.mcp.McpServer;
import dev.kami.adapters.mcp.ServeOptions;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.adapters.mcp.transport.http.access.RandomText;
import dev.kami.adapters.mcp.transport.stdio.StdioTransport;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.adapters.sqlite.NativeLibrary;
import dev.kami.adapters.sqlite.SqliteToolRegistry;
import dev.kami.adapters.sqlite.store.FileModules;
import dev.kami.adapters.sqlite.store.FileToolStore;
import dev.kami.adapters.wasm.ChicoryToolRuntime;
import dev.kami.adapters.wasm.RuntimeOptions;
import dev.kami.adapters.wasm.cache.DirectoryCodeCache;
import dev.kami.adapters.wasm.engine.ModuleWorkshop;
import dev.kami.adapters.wasm.files.Directory;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.machine.FlatMemory;
import dev.kami.adapters.wasm.tool.ToolHost;
import dev.kami.adapters.wasm.typed.TypedExports;
import dev.kami.adapters.wasm.wasi.WasiPreview1;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.adapters.wasm.wasi.files.FileTree;
import dev.kami.adapters.wasm.wasi.p2.WasiPreview2;
import dev.kami.adapters.wasm.wasi.p2.cli.Environment;
import dev.kami.adapters.wasm.wasi.p2.clocks.MonotonicClock;
import dev.kami.adapters.wasm.wasi.p2.config.ConfigStore;
import dev.kami.adapters.wasm.wasi.p2.filesystem.Filesystem;
import dev.kami.adapters.wasm.wasi.p2.http.Http;
import dev.kami.adapters.wasm.wasi.p2.io.WasiInputStream;
import dev.kami.adapters.wasm.wasi.p2.random.RandomInterfaces;
import dev.kami.adapters.wasm.wasi.p2.sockets.Network;
import dev.kami.adapters.wasm.wasi.p2.wit.Wit;
import dev.kami.application.install.Installation;
import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.bootstrap.Main;
import dev.kami.config.manifest.TomlManifestReader;
import dev.kami.config.settings.HttpSettings;
import dev.kami.config.settings.LoadedSettings;
import dev.kami.config.settings.LoggingSettings;
import dev.kami.config.settings.RegistrySettings;
import dev.kami.config.settings.RuntimeSettings;
import dev.kami.config.settings.ServeSettings;
import dev.kami.config.settings.ServeTransport;
import dev.kami.config.settings.Settings;
import dev.kami.config.settings.SettingsReader;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.apache.commons.lang3.tuple.Pair;
import org.jdbi.v3.core.Jdbi;
import org.objectweb.asm.ClassWriter;
import org.sqlite.SQLiteConfig;

/** KAMI's own house: where its rooms lie and what is in them. */
final class Kami {

  /** The rooms. */
  static final House HOUSE =
      House.empty()
          .with(Room.DOMAIN, Tool.class, ProblemException.class)
          .with(Room.PROBLEM, ProblemException.class)
          .with(Room.APPLICATION, InstallTool.class, Installation.class)
          .with(Room.IN_PORTS, InstallTool.class)
          .with(Room.OUT_PORTS, ToolRegistry.class)
          .with(Room.WASM, ChicoryToolRuntime.class, RuntimeOptions.class)
          .with(
              Room.WASM_AWARE,
              ChicoryToolRuntime.class,
              ModuleWorkshop.class,
              CallGuard.class,
              FlatMemory.class,
              WasiPreview1.class,
              FileTree.class,
              Denials.class,
              WasiContext.class,
              WasiPreview2.class,
              ConfigStore.class,
              Environment.class,
              Filesystem.class,
              Http.class,
              MonotonicClock.class,
              Network.class,
              RandomInterfaces.class,
              WasiInputStream.class,
              Wit.class,
              ToolHost.class,
              TypedExports.class,
              DirectoryCodeCache.class)
          .with(Room.CLOCKS, ChicoryToolRuntime.class, Ticker.class)
          .with(
              Room.RANDOM,
              ChicoryToolRuntime.class,
              DirectoryCodeCache.class,
              Directory.class,
              RandomText.class)
          .with(Room.ENGINE, ModuleWorkshop.class, FlatMemory.class)
          .owning(Room.ENGINE, Instance.class, WasmModule.class, Compiler.class, ClassWriter.class)
          .with(
              Room.SQLITE,
              SqliteToolRegistry.class,
              NativeLibrary.class,
              FileToolStore.class,
              FileModules.class)
          .owning(Room.SQLITE, Jdbi.class, SQLiteConfig.class)
          .with(
              Room.MCP,
              McpServer.class,
              ServeOptions.class,
              HttpOptions.class,
              HttpService.class,
              ToolPorts.class,
              ServerInfo.class,
              MoshiJsonCodec.class)
          .with(Room.STDIO, StdioTransport.class)
          .owning(Room.MCP, Moshi.class, Buffer.class)
          .with(
              Room.CLI,
              KamiCli.class,
              Streams.class,
              KamiHost.class,
              GlobalOptions.class,
              StderrTelemetry.class,
              AgentServer.class,
              Terminal.class,
              Versions.class)
          .with(Room.RENDERER, StderrTelemetry.class)
          .owning(Room.CLI, Command.class, PeekingIterator.class, Pair.class)
          .with(
              Room.CONFIG,
              TomlManifestReader.class,
              SettingsReader.class,
              LoadedSettings.class,
              Settings.class,
              RuntimeSettings.class,
              RegistrySettings.class,
              ServeSettings.class,
              HttpSettings.class,
              ServeTransport.class,
              LoggingSettings.class)
          .owning(Room.CONFIG, Toml.class, JsonParseException.class)
          .with(Room.BOOTSTRAP, Main.class)
          .with(Room.MAIN, Main.class);

  /** Every class of every module, without tests. */
  static final JavaClasses CLASSES =
      new ClassFileImporter().importLocations(locations(Room.MODULES).toList());

  private Kami() {}

  /** {@return the classes of the module that this room is, wherever they lie} */
  static JavaClasses classesOf(Room module) {
    var places = locations(List.of(module)).map(Location::asURI).map(Kami::path).toList();
    return CLASSES.that(
        DescribedPredicate.describe(
            "in " + places,
            type -> {
              var source = path(type.getSource().orElseThrow().getUri());
              return places.stream().anyMatch(source::startsWith);
            }));
  }

  private static Stream<Location> locations(List<Room> modules) {
    return HOUSE
        .anchorsOf(modules)
        .map(anchor -> anchor.getProtectionDomain().getCodeSource().getLocation())
        .map(Kami::location)
        .distinct();
  }

  /** {@return the place without the empty name of the host, which some tools write} */
  private static String path(URI place) {
    return place.getSchemeSpecificPart().replace("///", "/");
  }

  private static Location location(URL place) {
    return Location.of(
        place.getPath().endsWith(".jar")
            ? URI.create("jar:" + place + "!/")
            : URI.create(place.toString()));
  }
}
