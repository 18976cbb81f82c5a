package dev.kami.adapters.sqlite;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/**
 * The file that holds the database: makes it when it is absent, private from the first moment, and
 * connects to it.
 *
 * @param path where it is
 * @param busyTimeout how long to wait for another process that holds it
 */
record DatabaseFile(Path path, Duration busyTimeout) {

  /**
   * Makes the file and its folder unless they are there.
   *
   * @throws ProblemException {@code registry.not-creatable}
   */
  void createIfAbsent() {
    if (Files.exists(path)) {
      return;
    }
    try {
      OwnerOnly.createFolders(folder());
      Files.createFile(path, OwnerOnly.file(path));
    } catch (FileAlreadyExistsException e) {
      if (!Files.exists(path)) {
        throw DatabaseProblem.notCreatable(path, e);
      }
    } catch (IOException e) {
      throw DatabaseProblem.notCreatable(path, e);
    }
  }

  /** {@return whether the file and its folder, where the journal of a change goes, take changes} */
  boolean isWritable() {
    try {
      return OwnerOnly.isWritable(path) && OwnerOnly.isWritable(folder());
    } catch (IOException e) {
      throw DatabaseProblem.unreadable(path, e);
    }
  }

  /**
   * {@return a new connection}
   *
   * <p>The driver is called by name: going through the driver manager would look for drivers on the
   * whole class path first. The path goes in as a URI, or a {@code ?} in it would be misread.
   *
   * @throws ProblemException {@code registry.not-a-database} or {@code registry.unreadable} when it
   *     is no file to connect to
   * @throws SQLException what SQLite says
   */
  Connection connect(boolean readOnly) throws SQLException {
    if (!Files.isRegularFile(path)) {
      throw DatabaseProblem.notADatabase(path, "it is not a regular file");
    }
    if (!Files.isReadable(path)) {
      throw DatabaseProblem.unreadable(path, new IOException("no permission to read it"));
    }
    var config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    return config.createConnection("jdbc:sqlite:" + path.toUri());
  }

  private Path folder() {
    return path.resolveSibling("");
  }
}
