package dev.kami.adapters.sqlite.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the files below a folder, as paths relative to it with {@code /}, sorted.
 *
 * <p>Links are never followed. Empty folders do not count.
 *
 * @param folder where to look
 * @param maxFiles the most files and folders
 * @param left what is passed over
 */
record Listing(Path folder, int maxFiles, Predicate<Path> left) {

  /**
   * {@return the files}
   *
   * @throws dev.kami.domain.problem.ProblemException for a link, a special file, a name that does
   *     not mean the same everywhere, or too many files
   */
  NavigableSet<String> files() throws IOException {
    var visitor = new Visitor();
    Files.walkFileTree(folder, visitor);
    return visitor.files;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final NavigableSet<String> files = new TreeSet<>();
    private final Set<String> folded = new HashSet<>();

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (path.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      if (left.test(path)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      note(path);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (left.test(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        throw StoreProblem.link(path);
      }
      if (!attributes.isRegularFile()) {
        throw StoreProblem.special(path);
      }
      files.add(note(path));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      throw StoreProblem.unreadableSource(path, failure);
    }

    private String note(Path path) {
      var relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
      var name = relative.substring(relative.lastIndexOf('/') + 1);
      var fault = PortableName.fault(name);
      if (fault.isPresent()) {
        throw StoreProblem.unportableName(folder, relative, fault.get());
      }
      if (!folded.add(PortableName.folded(relative))) {
        throw StoreProblem.unportableName(
            folder, relative, "another name differs from it in letter case only");
      }
      if (folded.size() > maxFiles) {
        throw StoreProblem.tooManyFiles(folder, maxFiles);
      }
      return relative;
    }
  }
}
