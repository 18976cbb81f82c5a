package dev.kami.config.settings;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.application.port.out.SettingOverride;
import dev.kami.config.toml.TomlFamily;
import dev.kami.config.toml.TomlReader;
import dev.kami.domain.problem.ProblemCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the settings in force. The order, strongest first: flag, environment variable, the file
 * named by {@code -c}, {@code config.toml} in the data directory, built-in value.
 *
 * <p>The data directory is {@code $KAMI_DATA_DIR}, else {@code .kami} in the working directory. A
 * {@code config.toml} is read from it only when {@code KAMI_DATA_DIR} names it: running in a
 * hostile folder widens nothing.
 *
 * <p>Everything that any layer gives is checked, also where a stronger layer wins, and all problems
 * are reported together. Safe for use by several threads.
 */
public final class SettingsReader {

  private static final TomlReader TOML = new TomlReader(TomlFamily.CONFIG);

  private final HostEnvironment environment;
  private final Path workingDirectory;

  /**
   * A reader for one process.
   *
   * @param environment the process's environment variables
   * @param workingDirectory where the process was started, absolute
   */
  public SettingsReader(HostEnvironment environment, Path workingDirectory) {
    this.environment = environment;
    this.workingDirectory = workingDirectory;
  }

  /**
   * {@return the settings in force, with the origin of each}
   *
   * @param configFile the file named by {@code -c}; it must exist
   * @param overrides the flags in the order in which they were given; of two for one setting the
   *     last counts
   * @throws dev.kami.domain.problem.ProblemException with every problem: {@code config.not-found},
   *     {@code config.unreadable}, {@code config.syntax}, {@code config.unknown-key}, {@code
   *     config.wrong-type}, {@code config.bad-value}
   */
  public LoadedSettings read(Optional<Path> configFile, List<SettingOverride> overrides) {
    var problems = new ProblemCollector();
    var data =
        problems
            .attempt(() -> DataDirectory.of(environment, workingDirectory))
            .orElseGet(() -> DataDirectory.in(workingDirectory));
    var layers = new ArrayList<Layer>();
    var flags = new FlagLayer(overrides, workingDirectory);
    flags.refuseUnknown(problems);
    layers.add(flags);
    layers.add(new EnvironmentLayer(environment, data.path()));
    var named = configFile.map(file -> WrittenPath.resolve(workingDirectory, file));
    Stream.concat(named.stream(), data.configFile().stream())
        .flatMap(file -> problems.attempt(() -> TOML.read(file)).stream())
        .map(document -> FileLayer.checked(document, data.path(), problems))
        .forEach(layers::add);
    var loaded = new Assembly(new Resolution(layers, data.path(), problems)).assemble();
    problems.throwIfAny();
    return loaded;
  }
}
