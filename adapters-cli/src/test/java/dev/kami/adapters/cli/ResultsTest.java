package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.AnyTool;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.tool.ArgumentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultsTest {
  private static final FakeHost TWO_TOOLS =
      FakeHost.with(SampleTools.demanding(), Tools.disabled(SampleTools.modest()));

  @Test
  void list_is_an_aligned_table() {
    var listed = Typed.type(TWO_TOOLS, "list");
    Golden.check("list", listed.out());
    assertEquals(0, listed.code());
    assertEquals("", listed.err());
  }

  @Test
  void list_is_one_json_array_for_programs() {
    var listed = Typed.type(TWO_TOOLS, "list", "--output", "json");
    Golden.check("list-json", listed.out());
    assertEquals(listed, Typed.type(TWO_TOOLS, "list", "--json"));
  }

  @Test
  void an_empty_registry_says_on_standard_error_how_to_begin() {
    assertEquals(
        new Typed(0, "", "no tools are installed; install one with: kami install PATH\n"),
        Typed.type(FakeHost.with(), "list"));
    assertEquals("[]\n", Typed.type(FakeHost.with(), "list", "--json").out());
  }

  @Test
  void a_filter_that_matches_nothing_says_so() {
    var host = FakeHost.with();
    assertEquals(
        "no installed tool has 'fetch' in its name; kami list shows all\n",
        Typed.type(host, "list", "--filter", "fetch").err());
    assertEquals(List.of(Optional.of("fetch")), host.asked());
  }

  @Test
  void inspect_shows_what_a_reviewer_needs() {
    var host = FakeHost.with(SampleTools.demanding());
    var shown = Typed.type(host, "inspect", "dev.example.fetch-url");
    Golden.check("inspect", shown.out());
    assertEquals(0, shown.code());
    assertEquals(List.of("dev.example.fetch-url"), host.asked());
    assertEquals(1, host.closed());
  }

  @Test
  void inspect_of_a_tool_that_asks_for_nothing_says_nothing() {
    var host = FakeHost.with(Tools.disabled(SampleTools.modest()));
    Golden.check("inspect-modest", Typed.type(host, "inspect", "dev.kami.greet").out());
  }

  @Test
  void inspect_is_one_json_object_for_programs() {
    var host = FakeHost.with(SampleTools.demanding());
    Golden.check("inspect-json", Typed.type(host, "inspect", "x.y", "--output=json").out());
  }

  @Test
  void a_tool_with_functions_is_shown_with_what_each_takes_and_answers() {
    var host = FakeHost.with(SampleTools.typed());
    Golden.check("inspect-typed", Typed.type(host, "inspect", "dev.kami.typed").out());
    Golden.check("inspect-typed-json", Typed.type(host, "inspect", "x.y", "--json").out());
    Golden.check("list-typed", Typed.type(host, "list").out());
    Golden.check("install-typed", Typed.type(host, "install", "t").out());
  }

  @Test
  void a_tool_that_describes_itself_otherwise_than_its_manifest_is_warned_of() {
    var host = FakeHost.with(SampleTools.otherwise());
    Golden.check("inspect-otherwise", Typed.type(host, "inspect", "dev.kami.other").out());
    Golden.check("install-otherwise", Typed.type(host, "install", "t").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tool.wasm", "./tool", "dir\\tool"})
  void a_file_is_inspected_without_a_registry(String file) {
    var host = FakeHost.with();
    var shown = Typed.type(host, "inspect", file);
    assertTrue(shown.out().contains("functions with types"), shown::out);
    assertEquals(List.of(Path.of(file)), host.asked());
  }

  @Test
  void a_file_is_shown_with_what_it_offers() {
    Golden.check("inspect-file", Typed.type(FakeHost.with(), "inspect", "tool.wasm").out());
    Golden.check(
        "inspect-file-json", Typed.type(FakeHost.with(), "inspect", "tool.wasm", "--json").out());
  }

  @Test
  void install_shows_what_was_granted_and_what_to_type_next() {
    var host = FakeHost.with(SampleTools.demanding());
    var installed = Typed.type(host, "install", "./my-tool/");
    Golden.check("install", installed.out());
    assertEquals(List.of(Path.of("./my-tool/")), host.asked());
  }

  @Test
  void install_is_one_json_object_for_programs() {
    var host = FakeHost.with(SampleTools.modest());
    var installed = Typed.type(host, "install", "./my-tool/", "--json");
    assertTrue(installed.out().startsWith("{\"id\":\"dev.kami.greet\""), installed::out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name    | STRING  | {"name":"..."}
          n       | NUMBER  | {"n":1}
          n       | INTEGER | {"n":1}
          ok      | BOOLEAN | {"ok":true}
          o       | OBJECT  | {"o":{}}
          list    | ARRAY   | {"list":[]}
          '; rm x | STRING  | {}
          """)
  void the_next_command_can_be_pasted_into_a_shell(
      String argument, ArgumentType type, String input) {
    var host = FakeHost.with(SampleTools.requiring(argument, type));
    var out = Typed.type(host, "install", "t", "--db", "./reg.db").out();
    assertTrue(
        out.endsWith("next: kami exec dev.kami.needy --db ./reg.db --input '" + input + "'\n"),
        out);
  }

  @Test
  void a_database_whose_path_needs_quotes_is_proposed_in_quotes() {
    var host = FakeHost.with(SampleTools.modest());
    var out = Typed.type(host, "install", "t", "--db", "Ada's reg.db", "--concurrency=2").out();
    assertTrue(
        out.endsWith("kami exec dev.kami.greet --db 'Ada'\\''s reg.db' --input '{}'\n"), out);
  }

  @Test
  void config_show_tells_where_each_value_comes_from() {
    Golden.check("config-show", Typed.type(new FakeHost(), "config", "show").out());
    assertEquals(
        "[{\"key\":\"runtime.max_concurrent\",\"value\":\"8\",\"origin\":\"--concurrency\"},"
            + "{\"key\":\"runtime.pool_size\",\"value\":\"5\",\"origin\":\"built-in\"},"
            + "{\"key\":\"logging.level\",\"value\":\"\\\"info\\\"\",\"origin\":\"/etc/kami.toml\"}]\n",
        Typed.type(new FakeHost(), "config", "show", "--json").out());
  }

  @Test
  void whatever_a_manifest_says_the_terminal_sees_no_control_character() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 100; round++) {
      var host = FakeHost.with(new AnyTool(random).tool("dev.any.tool"));
      for (var command :
          List.of("list", "inspect x", "install x", "list --json", "inspect x --json")) {
        var out = Typed.type(host, command.split(" ", -1)).out();
        assertFalse(
            out.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), "seed " + seed);
        assertTrue(out.contains("dev.any.tool"), "seed " + seed);
      }
    }
  }
}
