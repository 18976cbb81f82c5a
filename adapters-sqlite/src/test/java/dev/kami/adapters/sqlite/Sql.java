package dev.kami.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What somebody with {@code sqlite3} does to a database. */
final class Sql {

  private Sql() {}

  static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  static void run(Path database, String script) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  /** {@return the rows, columns separated by a bar as {@code sqlite3} prints them} */
  static List<String> query(Path database, String query) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          cells.add(rows.getString(column));
        }
        lines.add(String.join("|", cells));
      }
      return lines;
    }
  }
}
