package dev.kami.bootstrap;

import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.command.GlobalOptions;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.application.port.out.HostEnvironment;
import dev.kami.config.settings.SettingsReader;
import java.nio.file.Path;

/**
 * The program as the command line asks for it: finds the settings, then wires everything for them.
 */
final class Kami implements KamiHost {

  private final HostEnvironment environment;
  private final Path workingDirectory;
  private final Streams streams;

  Kami(HostEnvironment environment, Path workingDirectory, Streams streams) {
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.streams = streams;
  }

  @Override
  public Session open(GlobalOptions options) {
    var settings =
        new SettingsReader(environment, workingDirectory)
            .read(options.configFile(), options.overrides());
    return Wiring.of(settings, environment, streams);
  }
}
