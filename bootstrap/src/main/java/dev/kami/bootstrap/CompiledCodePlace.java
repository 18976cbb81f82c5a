package dev.kami.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where compiled code is kept: with the installed tools, or in the user's cache as long as there
 * are none, so that running a module leaves no folder where it was run.
 */
final class CompiledCodePlace {

  private final Path belongings;

  /** A place beside a database, see {@link DatabasePlace#belongings}. */
  CompiledCodePlace(Path belongings) {
    this.belongings = belongings;
  }

  /** {@return the directory, which may not exist} */
  Path directory() {
    return Files.isDirectory(belongings)
        ? belongings.resolve("compiled")
        : userCache().resolve("kami").resolve("compiled");
  }

  private static Path userCache() {
    var named = System.getenv("XDG_CACHE_HOME");
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".cache");
  }
}
