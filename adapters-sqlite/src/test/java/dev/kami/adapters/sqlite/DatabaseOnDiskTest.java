package dev.kami.adapters.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Tools;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConnection;

final class DatabaseOnDiskTest {

  @TempDir private Path folder;

  @Test
  void nothing_is_touched_before_the_first_use() {
    Registries.at(folder.resolve("data/registry.db")).close();
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void file_and_folder_are_private_from_the_first_use_on() throws Exception {
    var database = folder.resolve("a/b/registry.db");
    try (var registry = Registries.at(database)) {
      assertEquals(List.of(), registry.list(Optional.empty()));
    }
    assertEquals("rw-------", permissions(database));
    assertEquals("rwx------", permissions(folder.resolve("a/b")));
    assertEquals("rwx------", permissions(folder.resolve("a")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_that_was_there_keeps_its_permissions() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var registry = Registries.at(folder.resolve("registry.db"))) {
      registry.add(Tools.tool("a.b"));
    }
    assertEquals("rwxr-xr-x", permissions(folder));
  }

  @Test
  void the_sql_of_the_deployment_guide_works() throws Exception {
    var database = folder.resolve("registry.db");
    var policy =
        new SecurityPolicy(
            Tools.network("*.example.com", "10.0.0.0/8"),
            FileAccess.READ_ONLY,
            List.of(new EnvironmentName("API_KEY")),
            new RequestedLimits(OptionalInt.of(8), OptionalLong.of(900), OptionalLong.of(7)));
    var arguments =
        Tools.arguments(
            new ToolArgument(
                "url", ArgumentType.STRING, new Description("Where"), true, Optional.empty()));
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool(Tools.manifest("dev.example.fetch-url", arguments, policy)));
      registry.add(Tools.disabled(Tools.tool("dev.example.off")));
    }
    assertEquals(
        List.of("dev.example.fetch-url|1.0.0|1", "dev.example.off|1.0.0|0"),
        Sql.query(database, "SELECT id, version, enabled FROM tools;"));
    assertEquals(List.of("3"), Sql.query(database, "PRAGMA user_version;"));
    assertEquals(
        List.of(
            "dev.example.fetch-url|{\"net_allow_list\":[\"*.example.com\",\"10.0.0.0/8\"],"
                + "\"fs_access\":\"read-only\",\"env_allow_list\":[\"API_KEY\"],"
                + "\"max_memory_mb\":8,\"max_execution_ms\":900,\"max_fuel\":7}",
            "dev.example.off|{\"net_allow_list\":[],\"fs_access\":\"none\",\"env_allow_list\":[]}"),
        Sql.query(database, "SELECT id, security FROM tools;"));
    assertEquals(
        List.of(
            "2026-11-22T10:15:30.123Z|[{\"name\":\"url\",\"type\":\"string\","
                + "\"description\":\"Where\",\"required\":true}]"),
        Sql.query(database, "SELECT installed_at, arguments FROM tools WHERE enabled = 1"));
  }

  @Test
  void copying_the_file_is_a_complete_backup_even_while_it_is_open() throws Exception {
    var tool = Tools.tool("dev.example.copied");
    var database = folder.resolve("registry.db");
    try (var registry = Registries.at(database)) {
      registry.add(tool);
      try (var entries = Files.list(folder)) {
        assertEquals(List.of(database), entries.toList());
      }
      Files.copy(database, folder.resolve("copy.db"));
      try (var copy = Registries.at(folder.resolve("copy.db"))) {
        assertEquals(List.of(tool), copy.list(Optional.empty()));
      }
    }
  }

  @Test
  void the_backup_of_sqlite_works_while_the_registry_is_in_use() throws Exception {
    var tool = Tools.tool("dev.example.saved");
    var backup = folder.resolve("backup.db");
    try (var registry = Registries.at(folder.resolve("registry.db"))) {
      registry.add(tool);
      try (var connection = Sql.connect(folder.resolve("registry.db"))) {
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", backup.toString(), null);
      }
      assertEquals(Optional.of(tool), registry.find(tool.id()));
    }
    try (var restored = Registries.at(backup)) {
      assertEquals(List.of(tool), restored.list(Optional.empty()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "wh?t", "h#sh", "50%41", "ümläut 天", "mode=memory", "a&b=c"})
  void a_path_means_what_it_says(String name) {
    var database = folder.resolve(name).resolve(name + ".db");
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool("a.b"));
      assertTrue(Files.isRegularFile(database));
    }
    try (var again = Registries.at(database)) {
      assertEquals(List.of(Tools.tool("a.b")), again.list(Optional.empty()));
    }
  }

  @Test
  void a_file_without_content_becomes_a_database() throws Exception {
    var database = Files.createFile(folder.resolve("registry.db"));
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool("a.b"));
    }
    assertEquals(List.of("a.b"), Sql.query(database, "SELECT id FROM tools"));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
