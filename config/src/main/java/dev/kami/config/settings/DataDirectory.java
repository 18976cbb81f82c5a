package dev.kami.config.settings;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where KAMI keeps its data.
 *
 * @param path the directory, absolute; it need not exist
 * @param trusted whether the user named it, and not the folder in which the program happens to run
 */
record DataDirectory(Path path, boolean trusted) {

  private static final EnvironmentName VARIABLE = new EnvironmentName("KAMI_DATA_DIR");

  /** {@return the directory that {@code KAMI_DATA_DIR} names, else the default one} */
  static DataDirectory of(HostEnvironment environment, Path workingDirectory) {
    return environment
        .value(VARIABLE)
        .filter(text -> !text.isEmpty())
        .map(text -> new DataDirectory(WrittenPath.resolve(workingDirectory, parse(text)), true))
        .orElseGet(() -> in(workingDirectory));
  }

  /** {@return the default directory, {@code .kami} in the working directory} */
  static DataDirectory in(Path workingDirectory) {
    return new DataDirectory(workingDirectory.resolve(".kami"), false);
  }

  /** {@return its {@code config.toml}, when there is one and the directory is trusted} */
  Optional<Path> configFile() {
    return Optional.of(path.resolve("config.toml")).filter(file -> trusted && Files.exists(file));
  }

  private static Path parse(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.USAGE,
              "config.bad-value",
              VARIABLE + " is not a path: " + e.getReason(),
              "",
              "set " + VARIABLE + " to a directory"),
          e);
    }
  }
}
