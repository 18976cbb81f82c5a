package dev.kami.adapters.sqlite;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** Says in the program's own words what is wrong with the database file. */
final class DatabaseProblem {

  private static final String ELSEWHERE =
      "set KAMI_DATA_DIR to a folder that you may write to, or name a database with --db PATH";

  private DatabaseProblem() {}

  static ProblemException notCreatable(Path database, IOException cause) {
    return storage(
        "registry.not-creatable",
        "cannot create the database " + database + ": " + reason(cause),
        "it lies in .kami of the working directory unless KAMI_DATA_DIR or --db says otherwise",
        ELSEWHERE,
        cause);
  }

  static ProblemException unreadable(Path database, Throwable cause) {
    return storage(
        "registry.unreadable",
        "cannot read the database " + database + ": " + reason(cause),
        "it may belong to another user",
        "give yourself access to it (chown, chmod), or name another database with --db PATH",
        cause);
  }

  static ProblemException notADatabase(Path file, String why) {
    return notADatabase(file, why, null);
  }

  private static ProblemException notADatabase(
      Path file, String why, @Nullable SQLException cause) {
    return storage(
        "registry.not-a-database",
        file + " is not a database of KAMI: " + why,
        "--db or KAMI_DATA_DIR may name the wrong file",
        "name another file with --db PATH; a new database is made where none is",
        cause);
  }

  static ProblemException newer(Path database, int version, int known) {
    return storage(
        "registry.newer",
        database + " has schema version " + version + ", this KAMI knows versions up to " + known,
        "a newer KAMI has used it",
        "use that newer KAMI, or another database with --db PATH",
        null);
  }

  static ProblemException readOnly(Path database, @Nullable Throwable cause) {
    return storage(
        "registry.read-only",
        "the database " + database + " cannot be changed: it or its folder is read-only",
        "listing, inspecting and executing tools need no more than reading",
        "make both writable (chmod u+w), or " + ELSEWHERE,
        cause);
  }

  static ProblemException noBackup(Path database, Throwable cause) {
    return storage(
        "registry.no-backup",
        "cannot copy the database " + database + " before its schema changes: " + reason(cause),
        "nothing was changed",
        "make room and write access in its folder, then try again",
        cause);
  }

  static ProblemException damagedEntry(Path database, String tool, RuntimeException cause) {
    return new ProblemException(
        new SystemFault(
            SystemFault.Kind.INTEGRITY,
            "registry.damaged-entry",
            "the entry of tool '" + tool + "' in " + database + " is damaged: " + reason(cause),
            "the database was changed by something else than KAMI",
            "restore the database from a backup"),
        cause);
  }

  /** {@return what an error of the driver means; primary codes of sqlite.org/rescode.html} */
  static ProblemException of(Path database, SQLException error) {
    if (error.getCause() instanceof NativeLibraryNotFoundException missing) {
      return driver(missing);
    }
    return switch (SQLiteErrorCode.getErrorCode(error.getErrorCode() & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new ProblemException(
              new SystemFault(
                  SystemFault.Kind.BUSY,
                  "registry.locked",
                  "the database " + database + " is locked by another process",
                  "it kept the lock longer than KAMI waits",
                  "let that process finish (lsof names it), then try again"),
              error);
      case SQLITE_NOTADB -> notADatabase(database, "it has another format", error);
      case SQLITE_CORRUPT ->
          new ProblemException(
              new SystemFault(
                  SystemFault.Kind.INTEGRITY,
                  "registry.corrupt",
                  "the database " + database + " is corrupt: " + reason(error),
                  "it was cut off or overwritten",
                  "copy a backup over it, or save what can be read: sqlite3 "
                      + database
                      + " .recover | sqlite3 recovered.db"),
              error);
      case SQLITE_READONLY -> readOnly(database, error);
      case SQLITE_PERM, SQLITE_CANTOPEN -> unreadable(database, error);
      case SQLITE_FULL ->
          storage(
              "registry.disk-full",
              "there is no room to change the database " + database,
              "nothing was changed",
              "make room on its disk, or name a database elsewhere with --db PATH",
              error);
      default ->
          storage(
              "registry.failed",
              "the database " + database + " failed: " + reason(error),
              "",
              "check the disk, or name another database with --db PATH",
              error);
    };
  }

  /**
   * {@return the problem of a driver that does not load, most often for want of a native library}
   */
  static ProblemException driver(Throwable error) {
    return storage(
        "registry.no-driver",
        "the SQLite driver does not start: " + reason(error),
        "its native library is unpacked to a temporary folder, which may be full or forbid programs",
        "set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR to a folder where programs may run",
        error);
  }

  private static ProblemException storage(
      String code, String cause, String hint, String fix, @Nullable Throwable origin) {
    var fault = new SystemFault(SystemFault.Kind.STORAGE, code, cause, hint, fix);
    return origin == null ? new ProblemException(fault) : new ProblemException(fault, origin);
  }

  private static String reason(Throwable cause) {
    var message = cause.getMessage();
    if (cause instanceof FileSystemException e) {
      var why = e.getReason() == null ? "" : ": " + e.getReason();
      return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getFile() + why;
    }
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
