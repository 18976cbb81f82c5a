package dev.kami.adapters.wasm.cache;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One file for each key, readable and writable by its owner only, as it holds code of the host.
 *
 * <p>A file is the digest of key and content, then the content: one that was cut, changed or
 * renamed is as good as none. Files appear complete, by being renamed into place; of two processes
 * that store the same, the last wins and neither disturbs a reader.
 *
 * <p>What is stored makes room for itself: what was used least recently goes, what nobody used for
 * a month, and what a process left unfinished. So do entries of removed tools and of older
 * versions.
 */
public final class DirectoryCodeCache implements CodeCache {

  private static final int DIGEST_BYTES = 32;
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Supplier<Path> place;
  private final CacheSweep sweep;
  private final long most;

  /**
   * A cache.
   *
   * @param place the directory, asked each time; it is made when something is stored
   * @param most the most bytes that are kept
   */
  public DirectoryCodeCache(Supplier<Path> place, long most, InstantSource clock) {
    this.place = place;
    this.most = most;
    this.sweep = new CacheSweep(most, clock);
  }

  @Override
  public Optional<byte[]> load(Sha256 key) throws IOException {
    var file = file(place.get(), key);
    byte[] content;
    try {
      requirePrivate(file.resolveSibling(""));
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    if (content.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    var code = Arrays.copyOfRange(content, DIGEST_BYTES, content.length);
    if (!Arrays.equals(content, 0, DIGEST_BYTES, Seal.of(key, code), 0, DIGEST_BYTES)) {
      return Optional.empty();
    }
    sweep.used(file);
    return Optional.of(code);
  }

  @Override
  public void store(Sha256 key, byte[] code) throws IOException {
    if (code.length + DIGEST_BYTES > most) {
      return;
    }
    var directory = place.get();
    Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
    requirePrivate(directory);
    var unfinished = directory.resolve(key.hex() + "." + UUID.randomUUID() + CacheSweep.UNFINISHED);
    try {
      Files.createFile(unfinished, ownerOnly(directory, "rw-------"));
      try (var out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
        out.write(Seal.of(key, code));
        out.write(code);
      }
      sweep.stored(unfinished);
      Files.move(unfinished, file(directory, key), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    sweep.run(directory);
  }

  private static Path file(Path directory, Sha256 key) {
    return directory.resolve(key.hex() + ".code");
  }

  /** Code that anybody else could have put there is not executed. */
  private static void requirePrivate(Path directory) throws IOException {
    if (isPosix(directory)
        && !Collections.disjoint(Files.getPosixFilePermissions(directory), OTHERS_WRITE)) {
      throw new IOException("others can write to " + directory);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path directory, String permissions) {
    return isPosix(directory)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
