package dev.kami.adapters.wasm.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Names in a directory. */
final class Names {

  /** How directories that are being made are called until they have their name. */
  static final String STAGED = ".kami-new-";

  private Names() {}

  /** {@return the names of these entries, sorted, without what is just being made} */
  static List<String> sorted(Iterable<Path> entries) {
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.getFileName().toString())
        .filter(name -> !name.startsWith(STAGED))
        .sorted()
        .toList();
  }

  /**
   * {@return the name as a path of the host}
   *
   * @throws InvalidPathException it is not exactly one component there, such as {@code a\b} on
   *     Windows
   */
  static Path component(Path root, String name) {
    var path = root.getFileSystem().getPath(name);
    if (path.isAbsolute() || path.getNameCount() != 1 || !path.toString().equals(name)) {
      throw new InvalidPathException(name, "not the name of one file");
    }
    return path;
  }
}
