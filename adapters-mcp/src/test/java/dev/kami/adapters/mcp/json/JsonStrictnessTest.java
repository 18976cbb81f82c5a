package dev.kami.adapters.mcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Moshi alone is too liberal, too strict or too silent. */
class JsonStrictnessTest {

  private final MoshiJsonCodec codec = new MoshiJsonCodec();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|line 1, column 1: there is no value, the text is empty|write a value such as {}",
        "{\"a\":|line 1, column 6: expected a value, found the end of the text|complete the text",
        "{\"a\":Ada}|line 1, column 6: expected a value, found 'Ada'|put strings in double quotes",
        "{a:1}|line 1, column 2: expected a name in double quotes, found 'a'|"
            + "put names in double quotes",
        "{\"a\":1,}|line 1, column 8: expected a name in double quotes, found '}'|"
            + "remove the comma before it",
        "{\"a\" 1}|line 1, column 6: expected ':' after the name, found '1'|",
        "{\"a\":1 2}|line 1, column 8: expected ',' or '}' after a member, found '2'|",
        "[1 2]|line 1, column 4: expected ',' or ']' after an item, found '2'|",
        "[1,]|line 1, column 4: expected a value, found ']'|"
            + "remove the comma before it, or add the value",
        "'x'|line 1, column 1: expected a value, found '''|put strings in double quotes",
        "// x|line 1, column 1: expected a value, found '/'|remove the comment, JSON has none",
        "True|line 1, column 1: expected a value, found 'True'|"
            + "write true, false and null in lower case",
        "[nul]|line 1, column 2: expected a value, found 'nul'|put strings in double quotes",
        "+1|line 1, column 1: expected a value, found '+'|start numbers with a digit or a minus",
        "01|line 1, column 2: a number with a leading zero|"
            + "remove the zero, or quote the number",
        "1.x|line 1, column 3: expected a digit, found 'x'|",
        "1e+|line 1, column 4: expected a digit, found the end of the text|",
        "1E5.|line 1, column 4: '.' follows the value|"
            + "remove what follows, or put it in an array",
        "\"x|line 1, column 3: a string without closing quote, the text ends|"
            + "add the missing \"",
        "\"\\x\"|line 1, column 3: a backslash before 'x'|write \\\\ for a backslash itself",
        "\"\\u00g0\"|line 1, column 6: expected four hexadecimal digits after \\u, found 'g0'|",
        "\ufeff{}|line 1, column 1: expected a value, found a byte order mark|"
            + "save the text without byte order mark",
        "\"\ud800\"|line 1, column 2: half of a surrogate pair|"
            + "write it as an escape such as \\ud800",
        "[\u2028|line 1, column 2: expected a value, found U+2028|put strings in double quotes",
        "{\"b\":{\"é\":1,\"é\":2}}|line 1, column 13: the name 'é' occurs twice in one object|"
            + "remove or rename one of them"
      })
  void a_refusal_says_where_what_and_how_to_fix_it(String text, String cause, String fix) {
    var problem = Thrown.problem(() -> codec.parse(text));
    assertEquals("invalid JSON at " + cause, problem.cause());
    assertEquals(fix == null ? "" : fix, problem.fix());
  }

  @Test
  void raw_control_characters_in_strings_are_named_with_their_escape() {
    assertRefusal(
        "\"a\nb\"", "a string holds the raw character U+000A", "write \\n for a line break");
    assertRefusal("\"a\tb\"", "a string holds the raw character U+0009", "write \\t for a tab");
    assertRefusal(
        "\"a\u001bb\"",
        "a string holds the raw character U+001B",
        "write it as an escape such as \\u001b");
  }

  @Test
  void lines_end_with_any_line_break() {
    var problem = Thrown.problem(() -> codec.parse("[1,\r\n2,\r3,\n\r  x]"));
    assertEquals("invalid JSON at line 5, column 3: expected a value, found 'x'", problem.cause());
  }

  @Test
  void a_number_that_would_exhaust_an_arithmetic_is_refused() {
    var longest = "1".repeat(JsonGrammar.MAX_NUMBER);
    assertEquals(new JsonNumber(longest), codec.parse(longest));
    var problem = Thrown.problem(() -> codec.parse(longest + "1"));
    assertEquals(
        "invalid JSON at line 1, column 1002: a number of more than 1000 characters",
        problem.cause());
  }

  @Test
  void numbers_whose_digits_overflow_to_zero_are_read_all_the_same() {
    for (var zeros = 0; zeros < 200; zeros++) {
      var digits = "1" + "0".repeat(zeros);
      for (var literal : List.of(digits, "-" + digits + ".50", digits + "e-7")) {
        assertEquals(new JsonNumber(literal), codec.parse(literal));
        var text = "{\"a\":[\"" + literal + "\"," + literal + "]}";
        assertEquals(text, codec.print(codec.parse(text)));
      }
    }
    var wrapped = "18446744073709551616" + "0";
    assertEquals(new JsonNumber(wrapped), codec.parse(wrapped));
  }

  @Test
  void names_with_unpaired_surrogates_are_printed_in_ascii_as_well() {
    var value =
        JsonObject.EMPTY
            .with("\ud800\"\\\n😀", new JsonArray(List.of(new JsonString("\udc00"))))
            .with("b", 1);
    var text = "{\"\\ud800\\\"\\\\\\u000a😀\":[\"\\udc00\"],\"b\":1}";
    assertEquals(text, codec.print(value));
    assertEquals(value, codec.parse(text));
  }

  private void assertRefusal(String text, String what, String fix) {
    var problem = Thrown.problem(() -> codec.parse(text));
    assertEquals("invalid JSON at line 1, column 3: " + what, problem.cause());
    assertEquals(fix, problem.fix());
  }
}
