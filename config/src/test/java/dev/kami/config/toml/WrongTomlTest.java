package dev.kami.config.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no TOML is refused, also where toml4j overlooks it. */
final class WrongTomlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "a|expected = after the key",
        "a =|the value is missing",
        "a = # c|the value is missing",
        "= 1|expected a key of letters, digits, hyphens and underscores",
        "é = 1|expected a key of letters, digits, hyphens and underscores",
        "a = yes|expected a value: a string in quotes, a number, true, false, [ or {",
        "a = True|expected a value: a string in quotes, a number, true, false, [ or {",
        "a = truely|expected true or false",
        "a = 1 2|unexpected text after the value",
        "a = 1 b = 2|unexpected text after the value",
        "a = 007|a number does not begin with a zero and more digits",
        "a = 1.|expected a value: a string in quotes, a number, true, false, [ or {",
        "a = 9223372036854775808|the number is beyond 64 bits",
        "a = \"x|the string does not end on its line",
        "a = \"\"\"x|the text ends too early",
        "a = \"\\e\"|no such escape after the backslash",
        "a = \"\\u00G0\"|expected 4 hexadecimal digits",
        "a = \"\\uD800\"|there is no character U+D800",
        "a = [1|expected , or ] in the array",
        "a = [1 2]|expected , or ] in the array",
        "a = [,1]|expected a value: a string in quotes, a number, true, false, [ or {",
        "a = { b = 1, }|expected a key of letters, digits, hyphens and underscores",
        "a = { b = 1|expected , or } in the inline table, which is on one line",
        "[a|expected ] after the name",
        "[a] b|unexpected text after the header",
        "[[a]|expected ]] after the name",
        "[]|expected a key of letters, digits, hyphens and underscores",
        "[a.]|expected a key of letters, digits, hyphens and underscores",
      })
  void the_first_error_is_named(String text, String what) {
    var problem = Thrown.problem(() -> read(text + "\n"));
    assertEquals("config.syntax", problem.code());
    assertTrue(problem.cause().contains(": " + what + " at line "), problem::cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\na = 2",
        "[a]\n[a]",
        "[[a]]\n[a]",
        "[a]\n[[a]]",
        "a = 1\n[a]",
        "a = 1\n[a.b]",
        "a = {}\n[a]",
        "a = {}\n[a.b]",
        "a = []\n[[a]]",
        "[a]\nb = 1\n[a.b]",
        "a = { b = 1, b = 2 }",
      })
  void nothing_is_defined_twice(String text) {
    var cause = Thrown.problem(() -> read(text)).cause();
    assertTrue(
        cause.contains(" is defined twice, first in line 1")
            || cause.contains(" is defined twice, first in line 2"),
        cause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0001", "\u001b", "\u007f", "\r"})
  void control_characters_are_refused_everywhere(String control) {
    for (var text : new String[] {"a = \"%s\"", "a = '%s'", "# %s", "%s", "a = 1 %s"}) {
      assertEquals(
          "config.syntax", Thrown.problem(() -> read(text.formatted(control) + "x\n")).code());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "a =|[|values are nested more than 32 deep",
        "[a|.a|tables are nested more than 32 deep",
        "a|a|the key has more than 128 characters",
        "a = 1|1|the number is too long",
        "a = [1|,1|there are more than 10000 keys and elements",
      })
  void what_would_cost_too_much_is_refused_first(String start, String more, String what) {
    var cause = Thrown.problem(() -> read(start + more.repeat(400_000))).cause();
    assertTrue(cause.contains(": " + what + " at line 1"), cause);
  }

  @Test
  void the_column_counts_characters_and_not_their_halves() {
    var cause = Thrown.problem(() -> read("\n a = [\"😀\" 1]")).cause();
    assertTrue(cause.endsWith("at line 2, column 11"), cause);
  }

  private static TomlDocument read(String text) {
    return new TomlReader(TomlFamily.CONFIG).parse(Path.of("c.toml"), text);
  }
}
