package dev.kami.config.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TOML that toml4j rejects or misreads is named, with its place, instead of being misread. */
final class UnsupportedTomlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "a.b = 1|dotted key|1|2",
        "a = { b.c = 1 }|dotted key|1|8",
        "\"a b\" = 1|quoted key|1|1",
        "['a']|quoted key|1|2",
        "a = 1979-05-27|date or time|1|15",
        "a = 1979-05-27T07:32:00Z|date or time|1|25",
        "a = 07:32:00|date or time|1|13",
        "a = 0xFF|hexadecimal, octal or binary number|1|9",
        "a = 0o7|hexadecimal, octal or binary number|1|8",
        "a = 0b1|hexadecimal, octal or binary number|1|8",
        "a = inf|inf and nan|1|8",
        "a = -nan|inf and nan|1|9",
        "a = 6.02e23|number with an exponent|1|12",
        "a = [1, \"x\"]|array of mixed types|1|12",
        "a = [1, 2.0]|array of mixed types|1|12",
        "a = \"C:\\\\users\"|backslash as an escape|1|9",
        "a = \"\\u005Cn\"|backslash as an escape|1|12",
        "a = \"\\U0001F600\"|escape of eight digits|1|7",
        "a = [\"\"\"x\"\"\"]|string of several lines inside an array or inline table|1|6",
        "a = '''x''''|quote before the closing quotes|1|12",
        "[[a.b]]|array of tables in a table without a header of its own before it|1|6",
      })
  void a_feature_is_named_with_its_place(String text, String feature, int line, int column) {
    var problem = Thrown.problem(() -> read(text));
    assertEquals("config.syntax", problem.code());
    assertEquals(
        "c.toml:%d: TOML feature not supported: %s at line %d, column %d"
            .formatted(line, feature, line, column),
        problem.cause());
  }

  private static TomlDocument read(String text) {
    return new TomlReader(TomlFamily.CONFIG).parse(Path.of("c.toml"), text + "\n");
  }
}
