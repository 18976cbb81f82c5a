package dev.kami.adapters.sqlite.store;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folders of the store, each named by its content's digest. They come and go by renaming, so
 * that one is always there whole or not at all.
 *
 * @param store where they lie
 */
record ContentFolders(Path store) {

  private static final String INCOMING = "incoming-";

  Path named(Sha256 digest) {
    return store.resolve(digest.hex());
  }

  /** {@return a new folder for content whose digest is not known yet} */
  Path incoming() throws IOException {
    OwnerOnly.createFolders(store);
    return Files.createTempDirectory(store, INCOMING, OwnerOnly.folder(store));
  }

  /** Gives a finished folder its name; an equal one that is there already stays instead. */
  void publish(Path finished, Sha256 digest) throws IOException {
    var target = named(digest);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      if (isIntact(digest)) {
        delete(finished);
        return;
      }
      discard(target);
    }
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    Durable.folder(store);
  }

  /** {@return whether the folder holds exactly what its name says} */
  boolean isIntact(Sha256 digest) throws IOException {
    var folder = named(digest);
    var found = new TreeMap<String, Sha256>();
    try {
      for (var file : new Listing(folder, Integer.MAX_VALUE, _ -> false).files()) {
        try (var in = Files.newInputStream(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
          found.put(
              file, Copied.between(in, OutputStream.nullOutputStream(), Long.MAX_VALUE).digest());
        }
      }
    } catch (ProblemException _) {
      return false;
    }
    return FolderDigest.of(found).equals(digest);
  }

  /** Deletes every folder but these, unfinished ones included. */
  void keepOnly(Set<Sha256> digests) throws IOException {
    if (!Files.exists(store)) {
      return;
    }
    var kept = digests.stream().map(Sha256::hex).collect(Collectors.toSet());
    try (var entries = Files.newDirectoryStream(store)) {
      for (var entry : entries) {
        var name = entry.getFileName().toString();
        if (name.startsWith(INCOMING)) {
          delete(entry);
        } else if (!kept.contains(name)) {
          discard(entry);
        }
      }
    }
  }

  /** Takes the name away first: a deletion that is cut short must not leave half a folder. */
  private void discard(Path folder) throws IOException {
    var nameless = incoming();
    var moved = nameless.resolve("discarded");
    Files.move(folder, moved, StandardCopyOption.ATOMIC_MOVE);
    delete(nameless);
  }

  /** Deletes a folder with all that is in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
