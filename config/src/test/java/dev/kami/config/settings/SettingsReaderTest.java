package dev.kami.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.LogFormat;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.SettingOverride;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

  private static final String KEY = "runtime.max_concurrent";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void without_anything_given_the_built_in_values_are_in_force() {
    var loaded = read(Optional.empty());
    assertEquals(
        new Settings(
            new RuntimeSettings(4, 32, 5, 512L * 1024 * 1024, Duration.ofSeconds(30), "chicory"),
            new SandboxSettings(64, 1_000_000, 16),
            new RegistrySettings(folder.resolve(".kami/registry.db"), "sqlite"),
            new ServeSettings(List.of(), List.of(), 1_000_000, ServeTransport.STDIO, loopback()),
            new LoggingSettings(LogLevel.INFO, LogFormat.TEXT)),
        loaded.settings());
    loaded.effective().forEach(setting -> assertEquals("built-in", setting.origin()));
  }

  @Test
  void the_flags_give_the_same_settings_wherever_a_process_starts() throws IOException {
    assertEquals(
        List.of("--db", folder.resolve(".kami/registry.db").toString()),
        read(Optional.empty()).flags());
    dataDirectoryWith(11);
    environment.put("KAMI_SERVE_TOOLS", "dev.a, dev.b");
    var loaded = read(Optional.empty());
    assertEquals(
        List.of(
            "--concurrency",
            "11",
            "--db",
            loaded.settings().registry().databasePath().toString(),
            "--tools",
            "dev.a,dev.b"),
        loaded.flags());
  }

  @Test
  void a_list_of_tools_is_an_array_in_a_file_and_has_commas_elsewhere() throws IOException {
    var file = folder.resolve("serve.toml");
    Files.writeString(file, "[serve]\ntools = [\"dev.a\", \"dev_b\"]\nexclude = [\"dev.c\"]\n");
    environment.put("KAMI_SERVE_EXCLUDE", "-");
    assertEquals(
        new ServeSettings(
            List.of("dev.a", "dev_b"), List.of(), 1_000_000, ServeTransport.STDIO, loopback()),
        read(Optional.of(file)).settings().serve());
  }

  @Test
  void a_list_of_tools_without_a_name_is_refused() {
    for (var text : List.of("", ",", "dev.a,", "-x", "dev a")) {
      var problems =
          assertThrows(
                  ProblemException.class,
                  () ->
                      new SettingsReader(_ -> Optional.empty(), folder)
                          .read(
                              Optional.empty(),
                              List.of(new SettingOverride("serve.tools", "--tools", text))))
              .problems();
      assertEquals(
          List.of("--tools " + text + " is not a list of tool ids"),
          problems.stream().map(Problem::cause).toList());
      assertEquals(
          "for example: --tools dev.example.greet,dev.example.fetch-url",
          problems.getFirst().fix());
    }
  }

  private static HttpSettings loopback() {
    return new HttpSettings("127.0.0.1", 8642, Optional.empty(), List.of(), Duration.ofSeconds(25));
  }

  @Test
  void the_effective_settings_are_listed_in_the_order_of_the_table() {
    assertEquals(
        SettingsTable.rows().stream().map(SettingDefinition::key).toList(),
        read(Optional.empty()).effective().stream().map(EffectiveSetting::key).toList());
  }

  @Test
  void the_default_limits_of_a_tool_are_made_of_the_settings() {
    assertEquals(
        new ResourceLimits(64L << 20, Duration.ofSeconds(30), 1_000_000, 16L << 20),
        read(Optional.empty()).settings().defaultLimits());
  }

  @Test
  void a_file_in_the_data_directory_wins_over_the_built_in_value() throws IOException {
    var file = dataDirectoryWith(11);
    assertEquals(found("11", "file " + file), concurrency(Optional.empty()));
  }

  @Test
  void the_named_file_wins_over_the_one_in_the_data_directory() throws IOException {
    dataDirectoryWith(11);
    var named = fileWith("named.toml", 12);
    assertEquals(found("12", "file " + named), concurrency(Optional.of(Path.of("named.toml"))));
  }

  @Test
  void the_environment_wins_over_files() throws IOException {
    fileWith("named.toml", 12);
    environment.put("KAMI_RUNTIME_MAX_CONCURRENT", "13");
    assertEquals(
        found("13", "environment KAMI_RUNTIME_MAX_CONCURRENT"),
        concurrency(Optional.of(Path.of("named.toml"))));
  }

  @Test
  void a_flag_wins_over_everything_and_of_two_the_last() throws IOException {
    fileWith("named.toml", 12);
    environment.put("KAMI_RUNTIME_MAX_CONCURRENT", "13");
    assertEquals(
        found("15", "flag --concurrency"),
        concurrency(
            Optional.of(Path.of("named.toml")),
            new SettingOverride(KEY, "--concurrency", "14"),
            new SettingOverride(KEY, "--concurrency", "15")));
  }

  @Test
  void an_empty_variable_counts_as_not_set() {
    environment.put("KAMI_RUNTIME_MAX_CONCURRENT", "");
    environment.put("KAMI_DATA_DIR", "");
    assertEquals(found("4", "built-in"), concurrency(Optional.empty()));
  }

  @Test
  void no_file_is_picked_up_from_the_working_directory() throws IOException {
    fileWith("config.toml", 99);
    Files.createDirectory(folder.resolve(".kami"));
    fileWith(".kami/config.toml", 99);
    assertEquals(found("4", "built-in"), concurrency(Optional.empty()));
  }

  @Test
  void the_database_lies_in_the_data_directory() {
    environment.put("KAMI_DATA_DIR", "./data");
    assertEquals(folder.resolve("data/registry.db"), database());
  }

  @Test
  void a_relative_database_in_a_file_or_variable_is_relative_to_the_data_directory()
      throws IOException {
    var file = Files.writeString(folder.resolve("c.toml"), "[registry]\ndatabase_path='x/r.db'\n");
    assertEquals(
        folder.resolve(".kami/x/r.db"),
        read(Optional.of(file)).settings().registry().databasePath());
    environment.put("KAMI_REGISTRY_DATABASE_PATH", "y.db");
    assertEquals(folder.resolve(".kami/y.db"), database());
  }

  @Test
  void a_relative_database_in_a_flag_is_relative_to_the_working_directory() {
    assertEquals(folder.resolve("r.db"), database("./r.db"));
    assertEquals(folder.resolve("../r.db"), database("../r.db"));
    assertEquals(folder.resolve("~/r.db"), database("~/r.db"));
    assertEquals(folder.resolve("deep/r.db"), database(folder.resolve("deep/r.db").toString()));
  }

  @Test
  void the_database_is_shown_resolved_with_its_origin() {
    var loaded =
        read(Optional.empty(), new SettingOverride("registry.database_path", "--db", "r.db"));
    assertEquals(
        new EffectiveSetting(
            "registry.database_path", "\"" + folder.resolve("r.db") + "\"", "flag --db"),
        loaded.effective().stream()
            .filter(setting -> setting.key().equals("registry.database_path"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void every_setting_can_be_given_by_its_variable() {
    for (var row : SettingsTable.rows()) {
      environment.put(row.environmentVariable(), row.exampleText());
    }
    var loaded = read(Optional.empty());
    assertEquals(
        SettingsTable.rows().stream()
            .map(row -> "environment " + row.environmentVariable())
            .toList(),
        loaded.effective().stream().map(EffectiveSetting::origin).toList());
  }

  private EffectiveSetting concurrency(Optional<Path> file, SettingOverride... overrides) {
    return read(file, overrides).effective().getFirst();
  }

  private static EffectiveSetting found(String value, String origin) {
    return new EffectiveSetting(KEY, value, origin);
  }

  private Path dataDirectoryWith(int concurrency) throws IOException {
    environment.put("KAMI_DATA_DIR", "data");
    Files.createDirectory(folder.resolve("data"));
    return fileWith("data/config.toml", concurrency);
  }

  private Path fileWith(String name, int concurrency) throws IOException {
    var text = "[runtime]\nmax_concurrent = " + concurrency + "\n";
    return Files.writeString(folder.resolve(name), text);
  }

  private Path database(String... flag) {
    var overrides =
        List.of(flag).stream()
            .map(text -> new SettingOverride("registry.database_path", "--db", text))
            .toArray(SettingOverride[]::new);
    return read(Optional.empty(), overrides).settings().registry().databasePath();
  }

  private LoadedSettings read(Optional<Path> file, SettingOverride... overrides) {
    return new SettingsReader(name -> Optional.ofNullable(environment.get(name.value())), folder)
        .read(file, List.of(overrides));
  }
}
