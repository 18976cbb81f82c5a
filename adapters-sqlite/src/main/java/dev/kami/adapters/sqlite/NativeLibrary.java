package dev.kami.adapters.sqlite;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The database engine's native library, which the driver unpacks at every start unless the system
 * property {@code org.sqlite.lib.path} names a folder that holds it.
 */
public final class NativeLibrary {

  private NativeLibrary() {}

  /**
   * Unpacks the library for this machine.
   *
   * @param folder an existing folder that only its owner can write
   * @throws ProblemException {@code sqlite.no-native-library} when it cannot be written, or there
   *     is none for this machine
   */
  public static void unpackInto(Path folder) {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (var library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw unavailable(resource, new IOException("no such resource"));
      }
      Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unavailable(resource, e);
    }
  }

  private static ProblemException unavailable(String resource, IOException cause) {
    return new ProblemException(
        new SystemFault(
            SystemFault.Kind.STORAGE,
            "sqlite.no-native-library",
            resource + " cannot be unpacked: " + cause.getMessage(),
            "",
            ""),
        cause);
  }
}
