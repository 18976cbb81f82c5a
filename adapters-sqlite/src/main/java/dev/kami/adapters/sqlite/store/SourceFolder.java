package dev.kami.adapters.sqlite.store;

import dev.kami.domain.tool.ModulePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The folder of a tool that shall be installed.
 *
 * @param root the folder's real path
 */
record SourceFolder(Path root) {

  private static final String MANIFEST = "tool.toml";

  /** {@return the folder, which may itself be reached through a link} */
  static SourceFolder at(Path folder) {
    try {
      return new SourceFolder(folder.toRealPath());
    } catch (IOException e) {
      throw StoreProblem.unreadableSource(folder, e);
    }
  }

  /** {@return the module and, when it is there, {@code tool.toml}} */
  NavigableSet<String> moduleAndManifest(ModulePath module) {
    var files = new TreeSet<>(Set.of(module.value()));
    if (Files.exists(root.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
      files.add(MANIFEST);
    }
    return files;
  }

  /** {@return every file below the folder but those to be left} */
  NavigableSet<String> all(ModulePath module, int maxFiles, Predicate<Path> left) {
    try {
      var files = new Listing(root, maxFiles, left).files();
      if (!files.contains(module.value())) {
        throw StoreProblem.moduleMissing(root, module.value());
      }
      return files;
    } catch (IOException e) {
      throw StoreProblem.unreadableSource(root, e);
    }
  }

  /**
   * {@return the file's content, opened so that no link is followed}
   *
   * @throws dev.kami.domain.problem.ProblemException when it is no file inside the folder
   */
  InputStream open(String file) {
    requireFile(file);
    var path = root.resolve(file);
    try {
      return Channels.newInputStream(
          Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw StoreProblem.unreadableSource(path, e);
    }
  }

  private void requireFile(String file) {
    var path = root.resolve(file);
    for (var part = path; part != null && !part.equals(root); part = part.getParent()) {
      if (Files.isSymbolicLink(part)) {
        throw StoreProblem.link(part);
      }
    }
    try {
      if (!path.toRealPath().startsWith(root)) {
        throw StoreProblem.link(path);
      }
    } catch (NoSuchFileException _) {
      throw StoreProblem.moduleMissing(root, file);
    } catch (IOException e) {
      throw StoreProblem.unreadableSource(path, e);
    }
    if (Files.isDirectory(path)) {
      throw StoreProblem.moduleMissing(root, file);
    }
    if (!Files.isRegularFile(path)) {
      throw StoreProblem.special(path);
    }
  }
}
