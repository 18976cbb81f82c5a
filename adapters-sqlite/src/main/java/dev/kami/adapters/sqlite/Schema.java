package dev.kami.adapters.sqlite;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the current version, step by step, and refuses those that are not ours.
 *
 * <p>Three facts tell what a file is: {@code user_version} is the version of the schema, {@code
 * application_id} marks a database of KAMI, and a database without any object is new.
 */
final class Schema {

  /** {@code KAMI} in ASCII. */
  static final int APPLICATION_ID = 0x4b414d49;

  private final DatabaseFile file;
  private final List<Migration> migrations;
  private final Telemetry telemetry;

  Schema(DatabaseFile file, List<Migration> migrations, Telemetry telemetry) {
    this.file = file;
    this.migrations = List.copyOf(migrations);
    this.telemetry = telemetry;
  }

  /**
   * Takes every missing step; does nothing when there is none.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code registry.not-a-database}, {@code
   *     registry.newer}, {@code registry.read-only} or {@code registry.no-backup}
   */
  void prepare(Handle handle, boolean readOnly) {
    var found = Identity.of(handle).versionIn(file.path(), latest());
    if (found == latest()) {
      return;
    }
    if (readOnly) {
      throw DatabaseProblem.readOnly(file.path(), null);
    }
    for (var migration : migrations) {
      if (migration.version() > found) {
        WriteTransaction.run(handle, transaction -> take(migration, found, transaction));
      }
    }
  }

  /** Looks again under the write lock: another process may have taken the step meanwhile. */
  private void take(Migration migration, int found, Handle handle) {
    var current = Identity.of(handle).versionIn(file.path(), latest());
    if (current >= migration.version()) {
      return;
    }
    if (current > 0 && current == found) {
      var copy = SchemaBackup.make(file, current);
      telemetry.record(
          LogEvent.of(LogLevel.INFO, "registry", "database copied before migration")
              .with("copy", copy.toString()));
    }
    execute(
        handle,
        migration.script().get()
            + ("\n;PRAGMA application_id = " + APPLICATION_ID)
            + (";PRAGMA user_version = " + migration.version()));
    telemetry.record(
        LogEvent.of(LogLevel.DEBUG, "registry", "database migrated")
            .with("database", file.path().toString())
            .with("version", migration.version()));
  }

  /** The driver runs all statements of an update's text, which JDBI's own scripts would parse. */
  private void execute(Handle handle, String script) {
    try (var statement = handle.getConnection().createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw DatabaseProblem.of(file.path(), e);
    }
  }

  private int latest() {
    return migrations.getLast().version();
  }

  /** What a database says of itself, read at one moment. */
  private record Identity(int version, int application, int objects) {

    static Identity of(Handle handle) {
      return handle
          .createQuery(
              """
              SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)
              FROM pragma_user_version, pragma_application_id\
              """)
          .map((row, _) -> new Identity(row.getInt(1), row.getInt(2), row.getInt(3)))
          .one();
    }

    int versionIn(Path database, int latest) {
      var fresh = version == 0 && application == 0 && objects == 0;
      if (!fresh && application != APPLICATION_ID) {
        throw DatabaseProblem.notADatabase(database, "it is an SQLite database of another program");
      }
      if (version > latest) {
        throw DatabaseProblem.newer(database, version, latest);
      }
      return version;
    }
  }
}
