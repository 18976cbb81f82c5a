package dev.kami.adapters.sqlite;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** The copy of a database that is made beside it before its schema changes. */
final class SchemaBackup {

  private SchemaBackup() {}

  /**
   * {@return the copy, such as {@code registry.db.v1.backup}, complete or not there at all; copies
   * made earlier stay}
   *
   * <p>The caller holds the write lock, so nothing changes meanwhile. SQLite makes the copy through
   * a second connection: the first is in its transaction, which SQLite does not copy from, and
   * copying the file by other means would end this process's locks on it, as closing any descriptor
   * of a file does on POSIX.
   */
  static Path make(DatabaseFile file, int version) {
    var name = file.path().getFileName() + ".v" + version + ".backup";
    var incomplete = file.path().resolveSibling(name + ".incomplete");
    try {
      Files.deleteIfExists(incomplete);
      Files.createFile(incomplete, OwnerOnly.file(incomplete));
      copy(file, incomplete);
      return Files.move(
          incomplete, free(file.path().resolveSibling(name)), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException e) {
      throw DatabaseProblem.noBackup(file.path(), e);
    }
  }

  private static void copy(DatabaseFile file, Path target) throws SQLException {
    try (var connection = file.connect(true)) {
      var database = connection.unwrap(SQLiteConnection.class).getDatabase();
      var code = database.backup("main", target.toString(), null);
      if (code != 0) {
        throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
      }
    }
  }

  private static Path free(Path wanted) {
    var candidate = wanted;
    for (var n = 2; Files.exists(candidate); n++) {
      candidate = wanted.resolveSibling(wanted.getFileName() + "." + n);
    }
    return candidate;
  }
}
