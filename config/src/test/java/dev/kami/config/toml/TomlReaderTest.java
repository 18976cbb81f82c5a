package dev.kami.config.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read; what is refused is in {@link UnsupportedTomlTest} and {@link WrongTomlTest}. */
final class TomlReaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"\"|",
        "''|",
        "\"a # b\"|a # b",
        "'C:\\users'|C:\\users",
        "\"\\u0041\\\"[x]\\\"\"|A\"[x]\"",
        "\"é😀\"|é😀",
        "\"\"\"a \"b\" c\"\"\"|a \"b\" c",
        "'''a 'b' c'''|a 'b' c",
      })
  void strings_are_read(String toml, String expected) {
    assertEquals(new JsonString(expected == null ? "" : expected), value(toml));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "+5,5",
    "-5,-5",
    "-0,0",
    "1_000,1000",
    "9223372036854775807,9223372036854775807"
  })
  void integers_are_read_exactly(String toml, String expected) {
    assertEquals(new JsonNumber(expected), value(toml));
    assertEquals(Long.valueOf(expected), TomlTypes.integer(value(toml)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"1.5,1.5", "-0.25,-0.25", "1.0,1.0", "1_0.0_1,10.01"})
  void floats_are_read_and_are_no_integers(String toml, String expected) {
    assertEquals(new JsonNumber(expected), value(toml));
    assertTrue(TomlTypes.integer(value(toml)).isEmpty());
  }

  @Test
  void booleans_are_read() {
    assertEquals(new JsonBoolean(true), value("true"));
    assertEquals(new JsonBoolean(false), value("false # really"));
  }

  @Test
  void arrays_are_read_over_several_lines_with_comments() {
    assertEquals(
        JsonArray.ofStrings(List.of("a,]", "b#")), value("[ # c ] \"\r\n 'a,]',\r\n\"b#\" ,\n]"));
    assertEquals(new JsonArray(List.of()), value("[ ]"));
    assertEquals(
        new JsonArray(List.of(JsonArray.ofStrings(List.of()), JsonArray.ofStrings(List.of("x")))),
        value("[[],[\"x\"]]"));
  }

  @Test
  void inline_tables_are_read() {
    assertEquals(JsonObject.EMPTY, value("{ }"));
    assertEquals(
        JsonObject.EMPTY.with("b", 1).with("a", JsonObject.EMPTY.with("c", "}")),
        value("{ b = 1, a = { c = \"}\" } }"));
  }

  @Test
  void an_inline_table_belongs_to_its_element() {
    var text = "[m]\n[[m.a]]\n[[m.a]]\nx = { y = 1 }\n[m.a.z]\nw = 2\n";
    var element =
        JsonObject.EMPTY
            .with("x", JsonObject.EMPTY.with("y", 1))
            .with("z", JsonObject.EMPTY.with("w", 2));
    assertEquals(
        JsonObject.EMPTY.with(
            "m", JsonObject.EMPTY.with("a", new JsonArray(List.of(JsonObject.EMPTY, element)))),
        read(text).root());
  }

  @Test
  void a_table_may_follow_the_tables_in_it() {
    assertEquals(
        JsonObject.EMPTY.with(
            "a", JsonObject.EMPTY.with("b", JsonObject.EMPTY.with("x", 1)).with("y", 2)),
        read("[ a . b ]\nx = 1\n[a]\ny = 2\n").root());
  }

  @Test
  void keys_keep_the_order_of_the_text() {
    var text = "[z]\nb = 1\na = 2\nq = 3\n[y]\n[x]\n";
    assertEquals(List.of("z", "y", "x"), List.copyOf(read(text).root().members().keySet()));
    assertEquals(
        "[b, a, q]",
        ((JsonObject) read(text).root().get("z").orElseThrow()).members().keySet().toString());
  }

  @Test
  void every_path_has_its_line() {
    assertEquals(
        Map.of("m", 2, "m.a", 3, "m.a[0]", 3, "m.a[0].x", 5, "m.a[0].x[0]", 5, "m.a[0].x[1]", 6),
        read("# c\n[m]\n[[m.a]]\n\nx = [1,\n2]\n").lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment", "\uFEFF# after a byte order mark\r\n"})
  void a_text_without_keys_is_an_empty_table(String text) {
    assertEquals(JsonObject.EMPTY, read(text).root());
  }

  @Test
  void a_long_text_is_read() {
    var text = "x".repeat(900_000);
    assertEquals(new JsonString(text), value("'" + text + "'"));
  }

  @Test
  void what_toml4j_throws_becomes_a_problem() {
    var problem =
        new SyntaxErrors(TomlFamily.CONFIG, Path.of("c.toml")).unreadable(new AssertionError("x"));
    assertEquals("config.syntax", problem.first().code());
    assertEquals("c.toml cannot be read as TOML", problem.first().cause());
    assertEquals("manifest.syntax", Thrown.problem(() -> read("a")).code());
  }

  private static JsonValue value(String toml) {
    return read("key = " + toml + "\n").root().get("key").orElseThrow();
  }

  private static TomlDocument read(String text) {
    return new TomlReader(TomlFamily.MANIFEST).parse(Path.of("tool.toml"), text);
  }
}
