package dev.kami.adapters.wasm.cache;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One file for each key, readable and writable by its owner only, as it holds code of the host.
 *
 * <p>A file is the digest of key and content, then the content: one that was cut, changed or
 * renamed is as good as none. Files appear complete, by being renamed into place; of two processes
 * that store the same, the last wins and neither disturbs a reader.
 */
public final class DirectoryCodeCache implements CodeCache {

  private static final int DIGEST_BYTES = 32;

  private final Path directory;

  /**
   * A cache in this directory, which is made when something is stored. Where its parent is missing,
   * nothing is: a module that is merely run leaves no folder behind.
   */
  public DirectoryCodeCache(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<byte[]> load(Sha256 key) throws IOException {
    byte[] file;
    try {
      file = Files.readAllBytes(file(key));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    if (file.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    var code = Arrays.copyOfRange(file, DIGEST_BYTES, file.length);
    return Arrays.equals(file, 0, DIGEST_BYTES, Seal.of(key, code), 0, DIGEST_BYTES)
        ? Optional.of(code)
        : Optional.empty();
  }

  @Override
  public void store(Sha256 key, byte[] code) throws IOException {
    if (!Files.isDirectory(directory.toAbsolutePath().resolveSibling("."))) {
      return;
    }
    Files.createDirectories(directory, ownerOnly("rwx------"));
    var unfinished = directory.resolve(key.hex() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createFile(unfinished, ownerOnly("rw-------"));
      try (var out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
        out.write(Seal.of(key, code));
        out.write(code);
      }
      Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Path file(Sha256 key) {
    return directory.resolve(key.hex() + ".code");
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
