package dev.kami.adapters.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.ToolId;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseProblemsTest {

  @TempDir private Path folder;

  private Path database;

  @BeforeEach
  void name_the_database() {
    database = folder.resolve("registry.db");
  }

  @Test
  void a_file_of_another_format_is_refused_and_left_alone() throws Exception {
    Files.writeString(
        database, "Dear diary, this is long enough to be no header of SQLite at all.");
    var before = Files.readAllBytes(database);
    assertProblem("registry.not-a-database", SystemFault.Kind.STORAGE, "--db PATH");
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(database)));
  }

  @Test
  void a_folder_is_no_database() throws Exception {
    Files.createDirectory(database);
    assertProblem("registry.not-a-database", SystemFault.Kind.STORAGE, "--db PATH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE bookmarks (url TEXT)",
        "CREATE TABLE tools (id TEXT); PRAGMA user_version = 1",
        "PRAGMA application_id = 7"
      })
  void a_database_of_another_program_is_refused_and_left_alone(String theirs) throws Exception {
    Sql.run(database, theirs);
    var before = Files.readAllBytes(database);
    assertProblem("registry.not-a-database", SystemFault.Kind.STORAGE, "--db PATH");
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(database)));
  }

  @Test
  void a_newer_database_is_refused_with_both_versions() throws Exception {
    install();
    Sql.run(database, "PRAGMA user_version = 99");
    var problem = assertProblem("registry.newer", SystemFault.Kind.STORAGE, "newer KAMI");
    assertTrue(problem.cause().contains("99") && problem.cause().contains("up to 3"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_read_only_database_can_be_read_and_says_how_to_change_it() throws Exception {
    install();
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--r--r--"));
    assertReadOnly();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_database_in_a_read_only_folder_can_be_read_and_says_how_to_change_it() throws Exception {
    install();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertReadOnly();
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_empty_read_only_file_cannot_become_a_database() throws Exception {
    Files.createFile(database);
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--------"));
    assertProblem("registry.read-only", SystemFault.Kind.STORAGE, "chmod");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/registry.db", "file/deep/registry.db"})
  void a_place_where_nothing_can_be_created_names_both_ways_out(String path) throws Exception {
    Files.createFile(folder.resolve("file"));
    database = folder.resolve(path);
    var problem =
        assertProblem("registry.not-creatable", SystemFault.Kind.STORAGE, "KAMI_DATA_DIR");
    assertTrue(problem.fix().contains("--db"), problem::fix);
    assertTrue(problem.cause().contains(database.toString()), problem::cause);
  }

  @Test
  void a_link_to_nowhere_is_no_place_for_a_database() throws Exception {
    Files.createSymbolicLink(database, folder.resolve("nowhere"));
    assertProblem("registry.not-creatable", SystemFault.Kind.STORAGE, "KAMI_DATA_DIR");
  }

  @Test
  void a_database_that_another_process_locks_is_reported_after_the_wait() throws Exception {
    install();
    try (var other = Sql.connect(database);
        var statement = other.createStatement();
        var registry = Registries.impatient(database)) {
      statement.execute("BEGIN EXCLUSIVE");
      var problem = Thrown.problem(() -> registry.list(Optional.empty()));
      assertEquals("registry.locked", problem.code());
      assertEquals(SystemFault.Kind.BUSY, assertInstanceOf(SystemFault.class, problem).kind());
      statement.execute("COMMIT");
      assertEquals(1, registry.list(Optional.empty()).size());
    }
  }

  @Test
  void while_another_process_writes_reading_goes_on_and_adding_waits() throws Exception {
    install();
    try (var other = Sql.connect(database);
        var statement = other.createStatement();
        var registry = Registries.impatient(database)) {
      statement.execute("BEGIN IMMEDIATE");
      assertEquals(1, registry.list(Optional.empty()).size());
      var problem = Thrown.problem(() -> registry.add(Tools.tool("a.second")));
      assertEquals("registry.locked", problem.code());
      statement.execute("ROLLBACK");
      registry.add(Tools.tool("a.second"));
      assertEquals(2, registry.list(Optional.empty()).size());
    }
  }

  @Test
  void a_database_that_was_cut_off_is_corrupt() throws Exception {
    install();
    try (var channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
      channel.truncate(4096);
    }
    assertProblem("registry.corrupt", SystemFault.Kind.INTEGRITY, "backup");
  }

  @Test
  void a_database_that_was_overwritten_is_corrupt() throws Exception {
    install();
    var bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(database, bytes);
    assertProblem("registry.corrupt", SystemFault.Kind.INTEGRITY, ".recover");
  }

  @Test
  void a_database_that_lost_its_table_is_reported_and_works_again_once_mended() throws Exception {
    install();
    Sql.run(database, "ALTER TABLE tools RENAME TO lost");
    try (var registry = Registries.at(database)) {
      var problem = Thrown.problem(() -> registry.list(Optional.empty()));
      assertEquals("registry.failed", problem.code());
      assertTrue(problem.cause().contains("no such table: tools"), problem::cause);
      Sql.run(database, "ALTER TABLE lost RENAME TO tools");
      assertEquals(1, registry.list(Optional.empty()).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "security = '{'",
        "security = '[]'",
        "security = '{\"net_allow_list\":[1],\"fs_access\":\"none\",\"env_allow_list\":[]}'",
        "security = '{\"net_allow_list\":[],\"fs_access\":\"all\",\"env_allow_list\":[]}'",
        "security = '{\"net_allow_list\":[],\"fs_access\":\"none\"}'",
        "security = '{\"net_allow_list\":[\"http://x\"],\"fs_access\":\"none\","
            + "\"env_allow_list\":[]}'",
        "security = '{\"net_allow_list\":[],\"fs_access\":\"none\",\"env_allow_list\":[],"
            + "\"max_memory_mb\":1.5}'",
        "security = '{\"net_allow_list\":[],\"fs_access\":\"none\",\"env_allow_list\":[],"
            + "\"max_fuel\":0}'",
        "arguments = '{}'",
        "arguments = '[{\"name\":\"a\",\"type\":\"text\",\"description\":\"d\",\"required\":true}]'",
        "arguments = '[{\"name\":\"a\",\"type\":\"string\",\"description\":\"d\",\"required\":1}]'",
        "version = 'one'",
        "module = '../x.wasm'",
        "module_sha256 = 'abc'",
        "installed_at = 'yesterday'"
      })
  void an_entry_that_was_tampered_with_is_an_integrity_fault_that_names_the_tool(String change)
      throws Exception {
    install();
    Sql.run(database, "UPDATE tools SET " + change + " WHERE id = 'dev.example.here'");
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool("dev.example.sound"));
      var problem = Thrown.problem(() -> registry.find(new ToolId("dev.example.here")));
      assertEquals("registry.damaged-entry", problem.code());
      assertEquals(SystemFault.Kind.INTEGRITY, assertInstanceOf(SystemFault.class, problem).kind());
      assertTrue(problem.cause().contains("'dev.example.here'"), problem::cause);
      assertTrue(registry.find(new ToolId("dev.example.sound")).isPresent());
    }
  }

  @Test
  void a_closed_registry_is_not_opened_again() {
    var registry = Registries.at(database);
    registry.close();
    assertThrows(IllegalStateException.class, () -> registry.list(Optional.empty()));
    assertFalse(Files.exists(database));
  }

  private void install() {
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool("dev.example.here"));
    }
  }

  private void assertReadOnly() {
    try (var registry = Registries.at(database)) {
      var tool = Tools.tool("dev.example.here");
      assertEquals(List.of(tool), registry.list(Optional.empty()));
      assertEquals(Optional.of(tool), registry.find(tool.id()));
      var problem = Thrown.problem(() -> registry.add(Tools.tool("a.second")));
      assertEquals("registry.read-only", problem.code());
      assertTrue(problem.fix().contains("chmod"), problem::fix);
    }
  }

  private Problem assertProblem(String code, SystemFault.Kind kind, String fix) {
    try (var registry = Registries.at(database)) {
      var problem = Thrown.problem(() -> registry.list(Optional.empty()));
      assertEquals(code, problem.code());
      assertEquals(kind, assertInstanceOf(SystemFault.class, problem).kind());
      assertTrue(problem.fix().contains(fix), problem::fix);
      return problem;
    }
  }
}
