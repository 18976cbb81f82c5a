package dev.kami.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the registry's database lies, and all that belongs to it.
 *
 * @param file the database; never a link, so that a database of two names has one folder
 * @param belongings the folder beside it, such as {@code registry.db.files}
 */
record DatabasePlace(Path file, Path belongings) {

  /** {@return the place that a setting names; neither has to exist} */
  static DatabasePlace named(Path path) {
    var file = followed(path);
    return new DatabasePlace(file, file.resolveSibling(file.getFileName() + ".files"));
  }

  private static Path followed(Path path) {
    if (!Files.isSymbolicLink(path)) {
      return path;
    }
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path; // It leads nowhere, which is told when the database is opened.
    }
  }
}
