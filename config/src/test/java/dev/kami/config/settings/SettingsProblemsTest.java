package dev.kami.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.SettingOverride;
import dev.kami.config.Golden;
import dev.kami.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsProblemsTest {

  @TempDir private Path folder;

  @Test
  void everything_wrong_in_a_file_a_variable_and_a_flag_is_reported_at_once() throws IOException {
    var file =
        """
        runtime_engine = "x"

        [runtime]
        max_concurrent = 0
        max_concurent = 8
        cache_size = 1.0
        pool_size = "5"
        engine = "Chicory!"
        default_timeout_secs = -1

        [sandbox]
        default_max_memory_mb = 4097

        [loging]
        level = "info"

        [logging]
        level = "inof"
        format = { of = "json" }

        [registry]
        database_path = ""
        kind = ["sqlite"]
        """;
    Golden.assertProblems(
        SettingsProblemsTest.class,
        "settings-problems.txt",
        folder,
        problems(
            file,
            Map.of("KAMI_RUNTIME_POOL_SIZE", "many\u001b[31m"),
            new SettingOverride("runtime.max_concurrent", "--concurrency", "0"),
            new SettingOverride("registry.database_path", "--db", "a\0b"),
            new SettingOverride("runtime.concurrency", "--parallel", "2")));
  }

  @Test
  void a_section_that_is_no_table_is_reported() throws IOException {
    Golden.assertProblems(
        SettingsProblemsTest.class,
        "section-problems.txt",
        folder,
        problems("logging = \"debug\"\nsandbox = [1]\n", Map.of()));
  }

  @Test
  void a_named_file_must_exist() {
    var problem = Thrown.problem(() -> reader(Map.of()).read(file("missing.toml"), List.of()));
    assertEquals("config.not-found", problem.code());
    assertEquals(
        "the configuration file " + folder.resolve("missing.toml") + " does not exist",
        problem.cause());
  }

  @Test
  void a_folder_is_no_file() {
    assertEquals(
        "config.unreadable",
        Thrown.problem(() -> reader(Map.of()).read(Optional.of(folder), List.of())).code());
  }

  @Test
  void a_broken_file_does_not_hide_what_is_wrong_elsewhere() throws IOException {
    Files.writeString(folder.resolve("c.toml"), "[runtime\n");
    assertEquals(
        List.of("config.syntax", "config.wrong-type"),
        Thrown.codes(
            () -> reader(Map.of("KAMI_RUNTIME_POOL_SIZE", "x")).read(file("c.toml"), List.of())));
  }

  @Test
  void a_data_directory_that_is_no_path_is_reported() {
    var problem =
        Thrown.problem(
            () -> reader(Map.of("KAMI_DATA_DIR", "a\0b")).read(Optional.empty(), List.of()));
    assertEquals("config.bad-value", problem.code());
  }

  private List<Problem> problems(
      String text, Map<String, String> environment, SettingOverride... overrides)
      throws IOException {
    Files.writeString(folder.resolve("c.toml"), text);
    return Thrown.problems(() -> reader(environment).read(file("c.toml"), List.of(overrides)));
  }

  private SettingsReader reader(Map<String, String> environment) {
    return new SettingsReader(name -> Optional.ofNullable(environment.get(name.value())), folder);
  }

  private static Optional<Path> file(String name) {
    return Optional.of(Path.of(name));
  }
}
