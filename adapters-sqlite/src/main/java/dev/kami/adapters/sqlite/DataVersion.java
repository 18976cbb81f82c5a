package dev.kami.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;

/**
 * SQLite's count of what other connections committed (sqlite.org/pragma.html#pragma_data_version).
 *
 * <p>Asked before every call of a tool, so its statement is prepared once: that takes some
 * microseconds, a tenth of what a statement through JDBI does.
 */
final class DataVersion {

  private final PreparedStatement question;

  private DataVersion(PreparedStatement question) {
    this.question = question;
  }

  /** {@return the count as that connection sees it, for as long as the connection is open} */
  static DataVersion of(Connection connection) {
    try {
      return new DataVersion(connection.prepareStatement("PRAGMA data_version"));
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /** {@return the count now} */
  long now() {
    try (var answer = question.executeQuery()) {
      if (!answer.next()) {
        throw new IllegalStateException("SQLite has no data_version");
      }
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }
}
