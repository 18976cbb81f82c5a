package dev.kami.adapters.sqlite;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;

/** The copy of a database that is made beside it before its schema changes. */
final class SchemaBackup {

  private SchemaBackup() {}

  /**
   * {@return the copy, such as {@code registry.db.v1.backup}, complete or not there at all; copies
   * made earlier stay}
   *
   * <p>SQLite makes it through the open connection, inside its transaction. Copying the file itself
   * would end the locks of this process: closing any descriptor of a file does that on POSIX.
   */
  static Path make(Handle handle, Path database, int version) {
    var name = database.getFileName() + ".v" + version + ".backup";
    var incomplete = database.resolveSibling(name + ".incomplete");
    try {
      Files.deleteIfExists(incomplete);
      Files.createFile(incomplete, OwnerOnly.file(incomplete));
      handle
          .getConnection()
          .unwrap(SQLiteConnection.class)
          .getDatabase()
          .backup("main", incomplete.toString(), null);
      return Files.move(incomplete, free(database, name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException e) {
      throw DatabaseProblem.noBackup(database, e);
    }
  }

  private static Path free(Path database, String name) {
    var candidate = database.resolveSibling(name);
    for (var n = 2; Files.exists(candidate); n++) {
      candidate = database.resolveSibling(name + "." + n);
    }
    return candidate;
  }
}
