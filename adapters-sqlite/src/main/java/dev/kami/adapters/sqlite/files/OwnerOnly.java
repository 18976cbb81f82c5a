package dev.kami.adapters.sqlite.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files (0600) and folders (0700) whose permissions are right from the first moment on, never
 * mended afterwards. Where the file system has no POSIX permissions, its own defaults apply.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private OwnerOnly() {}

  /** {@return the attributes to make a file with at that path} */
  public static FileAttribute<?>[] file(Path path) {
    return attributes(path, FILE);
  }

  /** {@return the attributes to make a folder with at that path} */
  public static FileAttribute<?>[] folder(Path path) {
    return attributes(path, FOLDER);
  }

  /** Makes the folder and its missing parents; those that exist keep their permissions. */
  public static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, folder(folder));
    }
  }

  /**
   * {@return whether this process may write and is meant to}
   *
   * <p>A path without any write permission is taken for read-only even for a superuser, whom the
   * system would let through.
   */
  public static boolean isWritable(Path path) throws IOException {
    return Files.isWritable(path)
        && (!hasPermissions(path)
            || Files.getPosixFilePermissions(path).stream().anyMatch(WRITE::contains));
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return hasPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
