package dev.kami.application.memory;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The regular files of a folder.
 *
 * @param folder where they are
 * @param names their paths in it, with {@code /}, sorted
 */
record FolderContent(Path folder, List<String> names) {

  /** Takes a copy. */
  FolderContent {
    names = List.copyOf(names);
  }

  /** {@return all files of the folder; symbolic links are refused} */
  static FolderContent of(Path folder) {
    try (var found = Files.walk(folder)) {
      var names =
          found
              .filter(file -> !Files.isDirectory(regularOrFolder(file)))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      return new FolderContent(folder, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the names directly in the folder; none when it does not exist} */
  static List<String> names(Path folder) {
    try (var found = Files.list(create(folder))) {
      return found.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (var found = Files.walk(folder)) {
      for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FolderContent only(Set<String> wanted) {
    return new FolderContent(folder, names.stream().filter(wanted::contains).toList());
  }

  byte[] module(ModulePath path) {
    if (!names.contains(path.value())) {
      throw refused("store.module-missing", folder.resolve(path.value()) + " is not there");
    }
    return read(folder.resolve(path.value()));
  }

  Sha256 digest() {
    var lines = new StringBuilder();
    for (var name : names) {
      lines.append(Sha256.of(read(folder.resolve(name)))).append(' ').append(name).append('\n');
    }
    return Sha256.of(lines.toString());
  }

  void copyTo(Path target) {
    for (var name : names) {
      try {
        var copy = target.resolve(name);
        Files.createDirectories(copy.resolve("..").normalize());
        Files.write(copy, read(folder.resolve(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path regularOrFolder(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw refused("store.link", file + " is a symbolic link");
    }
    return file;
  }

  private static ProblemException refused(String code, String cause) {
    return new ProblemException(
        new UserError(UserError.Kind.INVALID, code, cause, "", "put a regular file there"));
  }
}
