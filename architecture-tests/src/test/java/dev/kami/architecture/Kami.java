package dev.kami.architecture;

import com.github.rvesse.airline.annotations.Command;
import com.google.gson.JsonParseException;
import com.moandjiezana.toml.Toml;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.kami.adapters.cli.KamiCli;
import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.command.GlobalOptions;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.LogFormat;
import dev.kami.adapters.cli.render.StderrTelemetry;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import dev.kami.adapters.sqlite.SqliteToolRegistry;
import dev.kami.adapters.sqlite.store.FileModules;
import dev.kami.adapters.sqlite.store.FileToolStore;
import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.config.manifest.TomlManifestReader;
import dev.kami.config.settings.SettingsReader;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** KAMI's own house: where its rooms lie and what is in them. */
final class Kami {

  /** The rooms. */
  static final House HOUSE =
      House.empty()
          .with(Room.DOMAIN, Tool.class, ProblemException.class)
          .with(Room.PROBLEM, ProblemException.class)
          .with(Room.APPLICATION, InstallTool.class, ToolRegistry.class)
          .with(Room.IN_PORTS, InstallTool.class)
          .with(Room.OUT_PORTS, ToolRegistry.class)
          .with(Room.SQLITE, SqliteToolRegistry.class, FileToolStore.class, FileModules.class)
          .owning(Room.SQLITE, Jdbi.class, SQLiteConfig.class)
          .with(
              Room.CLI,
              KamiCli.class,
              Streams.class,
              KamiHost.class,
              GlobalOptions.class,
              StderrTelemetry.class,
              LogFormat.class,
              Terminal.class,
              Versions.class)
          .with(Room.RENDERER, StderrTelemetry.class)
          .owning(Room.CLI, Command.class)
          .with(Room.CONFIG, TomlManifestReader.class, SettingsReader.class)
          .owning(Room.CONFIG, Toml.class, JsonParseException.class);

  /** Every class of every module, without tests. */
  static final JavaClasses CLASSES = classesOf(Room.MODULES);

  private Kami() {}

  /** {@return the classes of the modules that these rooms are} */
  static JavaClasses classesOf(List<Room> modules) {
    return new ClassFileImporter()
        .importLocations(
            HOUSE
                .anchorsOf(modules)
                .map(anchor -> anchor.getProtectionDomain().getCodeSource().getLocation())
                .map(Kami::location)
                .collect(Collectors.toSet()));
  }

  private static Location location(URL place) {
    return Location.of(
        place.getPath().endsWith(".jar")
            ? URI.create("jar:" + place + "!/")
            : URI.create(place.toString()));
  }
}
