package dev.kami.adapters.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** What cannot be provoked with a file at hand: full disks, broken ones, missing libraries. */
final class DatabaseProblemTest {

  private static final Path DATABASE = Path.of("registry.db");

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, registry.disk-full",
    "SQLITE_IOERR_READ, registry.failed",
    "SQLITE_READONLY_ROLLBACK, registry.read-only",
    "SQLITE_CANTOPEN_FULLPATH, registry.unreadable",
    "SQLITE_PERM, registry.unreadable",
    "SQLITE_BUSY_SNAPSHOT, registry.locked",
    "SQLITE_LOCKED_SHAREDCACHE, registry.locked",
    "SQLITE_CORRUPT_INDEX, registry.corrupt",
    "SQLITE_NOTADB, registry.not-a-database"
  })
  void extended_codes_are_understood_by_their_primary_code(SQLiteErrorCode code, String problem) {
    var error = new SQLException("what SQLite said", null, code.code);
    var translated = DatabaseProblem.of(DATABASE, error);
    assertEquals(problem, translated.first().code());
    assertSame(error, translated.getCause());
    assertTrue(translated.first().cause().contains("registry.db"));
    assertFalse(translated.first().fix().isEmpty());
  }

  @Test
  void a_driver_without_its_library_says_where_that_could_go() {
    var missing = new NativeLibraryNotFoundException("No native library found");
    var translated =
        DatabaseProblem.of(DATABASE, new SQLException("Error opening connection", missing));
    assertEquals("registry.no-driver", translated.first().code());
    assertTrue(translated.first().fix().contains("java.io.tmpdir"));
    assertEquals(
        "registry.no-driver",
        DatabaseProblem.driver(new UnsatisfiedLinkError("noexec")).first().code());
  }
}
