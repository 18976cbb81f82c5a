package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the deployment guide, typed as it shows them. */
class GuideCommandsIT {

  private static final String GREET = KamiProcess.EXAMPLES.resolve("greet").toString();

  @TempDir private Path work = Path.of("replaced");

  @BeforeEach
  void install_greet() {
    var installed = kami().run("install", GREET + "/");
    assertEquals(0, installed.status(), installed.err());
  }

  private KamiProcess kami() {
    return KamiProcess.in(work);
  }

  @Test
  void the_version_is_one_line() {
    assertEquals("kami 0.1.0\n", kami().run("--version").out());
    assertEquals("kami 0.1.0\n", kami().run("-V").out());
  }

  @Test
  void help_names_every_command() {
    var help = kami().run("--help");
    assertEquals(0, help.status());
    for (var command :
        new String[] {"install", "list", "inspect", "run", "exec", "serve", "config"}) {
      assertTrue(help.out().contains(command), command);
    }
  }

  @Test
  void an_installed_tool_is_listed_and_found_by_a_part_of_its_name() {
    assertTrue(kami().run("list").out().contains("dev.kami.greet"));
    assertTrue(kami().run("list", "--filter", "ree").out().contains("dev.kami.greet"));
    assertEquals("", kami().run("list", "--filter", "%").out());
  }

  @Test
  void inspect_shows_what_the_guide_promises() {
    var shown = kami().run("inspect", "dev.kami.greet").out();
    for (var part :
        new String[] {"1.0.0", "Greet", ".wasm", "net", "files", "memory", "fuel", "name"}) {
      assertTrue(
          shown.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)),
          part + " in " + shown);
    }
  }

  @Test
  void a_tool_is_executed_with_input_from_a_flag_a_file_and_standard_input() throws IOException {
    Files.writeString(work.resolve("request.json"), "{\"name\":\"Bo\"}");
    assertEquals("Hello, Ada!\n", exec("--input", "{\"name\":\"Ada\"}").out());
    assertEquals("Hello, Bo!\n", exec("--input-file", "request.json").out());
    assertEquals(
        "Hello, Cy!\n",
        kami().reading("{\"name\":\"Cy\"}").run("exec", "dev.kami.greet", "-f", "-").out());
  }

  @Test
  void the_input_file_wins_over_the_input() throws IOException {
    Files.writeString(work.resolve("request.json"), "{\"name\":\"Bo\"}");
    assertEquals("Hello, Bo!\n", exec("-i", "{\"name\":\"Ada\"}", "-f", "request.json").out());
  }

  @Test
  void options_are_accepted_before_and_after_the_command() {
    var database = work.resolve("other.db").toString();
    assertEquals(0, kami().run("--db", database, "install", GREET).status());
    assertTrue(kami().run("list", "--db", database).out().contains("dev.kami.greet"));
    assertTrue(kami().run("-v", "list", "--db=" + database).out().contains("dev.kami.greet"));
  }

  @Test
  void json_output_has_the_metrics_of_the_guide() {
    var result = exec("--json", "--input", "{\"name\":\"Ada\"}").out();
    for (var field :
        new String[] {
          "\"content\":\"Hello, Ada!\"",
          "\"success\":true",
          "\"duration_ms\":",
          "\"fuel_consumed\":"
        }) {
      assertTrue(result.contains(field), field + " in " + result);
    }
  }

  @Test
  void fuel_is_the_same_on_every_run_and_by_every_way_in() {
    var input = "{\"name\":\"Ada\",\"greeting\":\"Good day\"}";
    var fuel = fuelOf(exec("--json", "--input", input).out());
    assertEquals(fuel, fuelOf(exec("--json", "--input", input).out()));
    assertEquals(
        fuel, fuelOf(kami().run("run", GREET + "/greet.wasm", "--json", "-i", input).out()));
  }

  @Test
  void the_guides_sql_works_on_the_database() throws SQLException {
    var url = "jdbc:sqlite:" + work.resolve(".kami/registry.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("SELECT id, version, enabled FROM tools;")) {
        assertTrue(rows.next());
        assertEquals("dev.kami.greet", rows.getString(1));
        assertEquals(1, rows.getInt(3));
      }
      try (var rows = statement.executeQuery("PRAGMA user_version;")) {
        assertTrue(rows.next());
        assertTrue(rows.getInt(1) > 0);
      }
    }
  }

  @Test
  void one_file_is_the_whole_database_after_each_command() throws IOException {
    try (var files = Files.list(work.resolve(".kami"))) {
      assertEquals(
          List.of("registry.db", "registry.db.files"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void the_data_directory_follows_the_environment() {
    var data = work.resolve("data");
    assertEquals(0, kami().with("KAMI_DATA_DIR", data.toString()).run("install", GREET).status());
    assertTrue(Files.exists(data.resolve("registry.db")));
  }

  @Test
  void the_first_list_of_all_needs_no_directory(@TempDir Path empty) {
    var listed = KamiProcess.in(empty).run("list");
    assertEquals(0, listed.status(), listed.err());
    assertEquals("", listed.out());
  }

  private KamiProcess.Ended exec(String... more) {
    var arguments = new ArrayList<>(List.of("exec", "dev.kami.greet"));
    arguments.addAll(List.of(more));
    return kami().run(arguments.toArray(String[]::new));
  }

  private static String fuelOf(String json) {
    return json.replaceAll("(?s).*\"fuel_consumed\":(\\d+).*", "$1");
  }
}
