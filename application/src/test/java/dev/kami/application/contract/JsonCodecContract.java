package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.AnyTool;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.UserError;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link JsonCodec} does. */
public abstract class JsonCodecContract {

  /** {@return the codec} */
  protected abstract JsonCodec codec();

  @Test
  final void every_kind_of_value_is_read_and_printed_compactly() {
    var text = "{\"a\":[null,true,false,1.50,\"x\"],\"b\":{},\"c\":[]}";
    var value =
        JsonObject.EMPTY
            .with(
                "a",
                new JsonArray(
                    List.of(
                        JsonNull.NULL,
                        new JsonBoolean(true),
                        new JsonBoolean(false),
                        new JsonNumber("1.50"),
                        new JsonString("x"))))
            .with("b", JsonObject.EMPTY)
            .with("c", new JsonArray(List.of()));
    assertEquals(value, codec().parse(text));
    assertEquals(text, codec().print(value));
    assertEquals(value, codec().parse(" \r\n\t" + text.replace(",", " , ") + "\n"));
  }

  @Test
  final void members_keep_their_order() {
    var text = "{\"z\":1,\"a\":2,\"m\":3,\"\":4}";
    assertEquals(text, codec().print(codec().parse(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1.0",
        "1.00",
        "10e-1",
        "1E+2",
        "9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "18446744073709551615",
        "123456789012345678901234567890.123456789012345678901234567890",
        "1e400",
        "-1e-400",
        "1e999999999999999999999"
      })
  final void a_number_is_kept_as_it_was_written(String literal) {
    assertEquals(new JsonNumber(literal), codec().parse(literal));
    assertEquals(literal, codec().print(new JsonNumber(literal)));
  }

  @Test
  final void every_escape_is_read() {
    assertEquals(
        new JsonString("\" \\ / \b \f \n \r \t é 😀 \0"),
        codec().parse("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00 \\u0000\""));
  }

  @Test
  final void a_lone_surrogate_survives_and_is_printed_in_ascii() {
    var lone = new JsonString("a\ud800b\udc00");
    assertEquals(lone, codec().parse("\"a\\ud800b\\udc00\""));
    var printed = codec().print(lone);
    assertTrue(printed.chars().noneMatch(c -> Character.isSurrogate((char) c)), printed);
    assertEquals(lone, codec().parse(printed));
    var pair = codec().print(new JsonString("😀"));
    assertEquals(new JsonString("😀"), codec().parse(pair));
  }

  @Test
  final void printed_text_is_one_line_without_control_characters() {
    var nasty = "a\nb\r\u2028\u2029\u0085\u001b\0\u007f";
    var value = JsonObject.EMPTY.with(nasty, nasty);
    var printed = codec().print(value);
    assertTrue(printed.chars().noneMatch(c -> c < ' '), printed);
    assertEquals(value, codec().parse(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\" 1}",
        "{\"a\"=1}",
        "{\"a\":1;\"b\":2}",
        "{\"a\"}",
        "nul",
        "NULL",
        "True",
        "nulll",
        "NaN",
        "Infinity",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "0x10",
        "1_000",
        "\"open",
        "'single'",
        "\"bad \\x escape\"",
        "\"bad \\u12G4 escape\"",
        "\"raw \n line break\"",
        "\"raw \t tab\"",
        "// comment\n1",
        "/* c */ 1",
        "# c\n1",
        "1 2",
        "{} {}",
        "{}]",
        "[1] x",
        "\ufeff{}",
        "\u00a01",
        ")]}'\n1"
      })
  final void anything_but_one_json_value_is_refused(String text) {
    var problem = refused(text);
    assertTrue(problem.cause().contains("line "), problem::cause);
    assertTrue(problem.cause().contains("column "), problem::cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"\\u0061\":3}",
        "[{\"x\":{\"a\":null,\"a\":1}}]"
      })
  final void a_name_that_occurs_twice_is_refused(String text) {
    var problem = refused(text);
    assertTrue(problem.cause().contains("'a'"), problem::cause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"{\"a\": x}|1|7", "[1,~ 2,~ oops]|3|2", "{}~~  x|3|3", "{\"é😀\": ?}|1|8"})
  final void an_error_has_the_line_and_column_where_reading_stopped(
      String text, int line, int column) {
    var problem = refused(text.replace('~', '\n'));
    var place = "line " + line + ", column " + column;
    assertTrue(problem.cause().contains(place), () -> place + " in: " + problem.cause());
  }

  @Test
  final void depth_is_bounded_and_a_hundred_levels_are_within() {
    var deep = "[".repeat(100) + "]".repeat(100);
    assertEquals(deep, codec().print(codec().parse(deep)));
    refused("[".repeat(100_000) + "]".repeat(100_000));
    refused("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
    refused("[".repeat(100_000));
  }

  @Test
  final void a_refusal_is_short_however_long_the_text() {
    var problem = refused("[\"" + "x".repeat(1_000_000) + "\", oops");
    assertTrue(problem.sentence().length() < 1000, problem::sentence);
    assertFalse(refused("[\u001b]").sentence().contains("\u001b"));
  }

  @Test
  final void what_was_printed_is_read_back_equal() {
    for (var seed = 0; seed < 1000; seed++) {
      var value = new AnyTool(new Random(seed)).json(6);
      assertEquals(value, codec().parse(codec().print(value)), "seed " + seed);
    }
  }

  private Problem refused(String text) {
    var problem = Thrown.problem(() -> codec().parse(text));
    assertEquals("json.invalid", problem.code());
    assertEquals(UserError.Kind.INVALID, assertInstanceOf(UserError.class, problem).kind());
    return problem;
  }
}
