package dev.kami.adapters.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SchemaTest {

  private static final Migration NOTES =
      new Migration(
          4,
          () ->
              "CREATE TABLE notes (tool TEXT);\n"
                  + "INSERT INTO notes SELECT id FROM tools; -- carried over");
  private static final Migration PINNED =
      new Migration(5, () -> "ALTER TABLE tools ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;");
  private static final Migration BROKEN =
      new Migration(5, () -> "DROP TABLE notes; DELETE FROM tools; INSERT INTO nowhere VALUES (1)");

  @TempDir private Path folder;

  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.INFO);
  private final Tool tool = Tools.tool("dev.example.old");
  private Path database;

  @BeforeEach
  void make_a_database_of_the_shipped_version() {
    database = folder.resolve("registry.db");
    open(Migration.ALL).close();
    try (var registry = Registries.at(database)) {
      registry.add(tool);
    }
  }

  @Test
  void the_shipped_migrations_are_numbered_without_gaps() {
    assertEquals(
        IntStream.rangeClosed(1, Migration.ALL.size()).boxed().toList(),
        Migration.ALL.stream().map(Migration::version).toList());
  }

  @Test
  void an_older_database_is_copied_and_then_brought_up_step_by_step() throws Exception {
    assertEquals(List.of(tool), list(shippedAnd(NOTES, PINNED)));
    assertEquals(List.of("5"), Sql.query(database, "PRAGMA user_version"));
    assertEquals(
        List.of("dev.example.old|0"), Sql.query(database, "SELECT tool, pinned FROM notes, tools"));
    var copy = folder.resolve("registry.db.v3.backup");
    assertEquals(List.of("3"), Sql.query(copy, "PRAGMA user_version"));
    assertEquals(List.of("dev.example.old"), Sql.query(copy, "SELECT id FROM tools"));
    assertFalse(Files.exists(folder.resolve("registry.db.v4.backup")), "one copy a migration");
    assertEquals(List.of("INFO database copied before migration"), telemetry.lines());
    try (var old = Registries.at(copy)) {
      assertEquals(List.of(tool), old.list(Optional.empty()));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_copy_is_as_private_as_the_database() throws Exception {
    list(shippedAnd(NOTES));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("registry.db.v3.backup"))));
  }

  @Test
  void an_earlier_copy_is_never_overwritten() throws Exception {
    Files.writeString(folder.resolve("registry.db.v3.backup"), "precious");
    Files.writeString(folder.resolve("registry.db.v3.backup.incomplete"), "left by a kill");
    list(shippedAnd(NOTES));
    assertEquals("precious", Files.readString(folder.resolve("registry.db.v3.backup")));
    assertEquals(
        List.of("3"), Sql.query(folder.resolve("registry.db.v3.backup.2"), "PRAGMA user_version"));
    assertFalse(Files.exists(folder.resolve("registry.db.v3.backup.incomplete")));
  }

  @Test
  void a_step_that_fails_leaves_the_steps_before_it_and_nothing_of_itself() throws Exception {
    var problem = Thrown.problem(() -> list(shippedAnd(NOTES, BROKEN)));
    assertEquals("registry.failed", problem.code());
    assertTrue(problem.cause().contains("nowhere"), problem::cause);
    assertEquals(List.of("4"), Sql.query(database, "PRAGMA user_version"));
    assertEquals(List.of("dev.example.old"), Sql.query(database, "SELECT tool FROM notes"));
    assertEquals(List.of(tool), list(shippedAnd(NOTES)));
  }

  @Test
  void without_a_copy_nothing_is_changed() throws Exception {
    Files.createDirectories(folder.resolve("registry.db.v3.backup.incomplete/in-the-way"));
    var problem = Thrown.problem(() -> list(shippedAnd(NOTES)));
    assertEquals("registry.no-backup", problem.code());
    assertEquals(List.of("3"), Sql.query(database, "PRAGMA user_version"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_older_database_that_cannot_be_written_says_so() throws Exception {
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--------"));
    var problem = Thrown.problem(() -> list(shippedAnd(NOTES)));
    assertEquals("registry.read-only", problem.code());
  }

  @Test
  void of_many_that_migrate_at_once_one_takes_each_step() throws Exception {
    var migrations = shippedAnd(NOTES, PINNED);
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<List<Tool>> task =
          () -> {
            try (var registry =
                SqliteToolRegistry.at(
                    new DatabaseFile(database, Duration.ofSeconds(20)),
                    new TestJson(),
                    telemetry,
                    migrations)) {
              return registry.list(Optional.empty());
            }
          };
      for (var done : threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> task).toList())) {
        assertEquals(List.of(tool), done.get());
      }
    }
    assertEquals(List.of("dev.example.old"), Sql.query(database, "SELECT tool FROM notes"));
    assertFalse(Files.exists(folder.resolve("registry.db.v3.backup.2")), "one copy");
  }

  @Test
  void tools_of_version_one_are_programs_and_the_old_database_stays_beside() throws Exception {
    var old = folder.resolve("old.db");
    Sql.run(old, Migration.ALL.getFirst().script().get());
    Sql.run(
        old,
        "INSERT INTO tools VALUES ('dev.example.old', 'old', '1.0.0', 'Does it', 't.wasm', '[]',"
            + " '{\"net_allow_list\":[],\"fs_access\":\"none\",\"env_allow_list\":[]}', '"
            + "0".repeat(64)
            + "', 8, '"
            + "1".repeat(64)
            + "', '2026-11-22T10:15:30.123Z', 1)");
    Sql.run(old, "PRAGMA application_id = " + Schema.APPLICATION_ID);
    Sql.run(old, "PRAGMA user_version = 1");
    try (var registry = Registries.at(old)) {
      var migrated = registry.find(new ToolId("dev.example.old")).orElseThrow();
      assertEquals(ModuleInterface.COMMAND, migrated.offers());
      assertEquals(Optional.empty(), migrated.described());
      assertEquals("Does it", migrated.manifest().description().text());
    }
    assertEquals(List.of("3"), Sql.query(old, "PRAGMA user_version"));
    assertEquals(
        List.of("1"), Sql.query(folder.resolve("old.db.v1.backup"), "PRAGMA user_version"));
  }

  @Test
  void tools_of_version_two_take_and_answer_what_they_did() throws Exception {
    var old = folder.resolve("old.db");
    Sql.run(old, Migration.ALL.get(0).script().get());
    Sql.run(old, Migration.ALL.get(1).script().get());
    Sql.run(
        old,
        "INSERT INTO tools VALUES ('dev.example.old', 'old', '1.0.0', 'Does it', 't.wasm',"
            + " '[{\"name\":\"url\",\"type\":\"string\",\"description\":\"Where\","
            + "\"required\":true}]',"
            + " '{\"net_allow_list\":[],\"fs_access\":\"none\",\"env_allow_list\":[]}', '"
            + "0".repeat(64)
            + "', 8, '"
            + "1".repeat(64)
            + "', '2026-11-22T10:15:30.123Z', 1,"
            + " '{\"kind\":\"text-tool\",\"text\":\"\",\"functions\":[],\"withheld\":[]}',"
            + " 'Says it')");
    Sql.run(old, "PRAGMA application_id = " + Schema.APPLICATION_ID);
    Sql.run(old, "PRAGMA user_version = 2");
    try (var registry = Registries.at(old)) {
      var migrated = registry.find(new ToolId("dev.example.old")).orElseThrow();
      assertEquals(Optional.of("Says it"), migrated.described());
      assertEquals(ToolOutput.TEXT, migrated.manifest().output());
      assertEquals(Optional.empty(), migrated.manifest().arguments().given());
      assertEquals("url", migrated.manifest().arguments().declared().getFirst().name());
    }
    assertEquals(List.of("3"), Sql.query(old, "PRAGMA user_version"));
    assertEquals(
        List.of("2"), Sql.query(folder.resolve("old.db.v2.backup"), "PRAGMA user_version"));
  }

  private static List<Migration> shippedAnd(Migration... more) {
    return Stream.concat(Migration.ALL.stream(), Stream.of(more)).toList();
  }

  private SqliteToolRegistry open(List<Migration> migrations) {
    return Registries.with(database, migrations, telemetry);
  }

  private List<Tool> list(List<Migration> migrations) {
    try (var registry = open(migrations)) {
      return registry.list(Optional.empty());
    }
  }
}
