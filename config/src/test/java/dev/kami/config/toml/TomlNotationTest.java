package dev.kami.config.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TomlNotationTest {

  @Test
  void values_are_written_as_toml_and_containers_only_hinted_at() {
    assertEquals("\"a\"", TomlNotation.of(new JsonString("a")));
    assertEquals("1.50", TomlNotation.of(new JsonNumber("1.50")));
    assertEquals("true", TomlNotation.of(new JsonBoolean(true)));
    assertEquals("[…]", TomlNotation.of(JsonArray.ofStrings(List.of("a"))));
    assertEquals("[]", TomlNotation.of(new JsonArray(List.of())));
    assertEquals("{…}", TomlNotation.of(JsonObject.EMPTY));
    assertEquals("null", TomlNotation.of(JsonNull.NULL));
  }

  @Test
  void what_a_terminal_acts_on_is_escaped() {
    assertEquals(
        "\"\\\"\\\\\\n\\t\\u001B[31m\\u202E\\U000E0001\"",
        TomlNotation.quote("\"\\\n\t\u001b[31m\u202e" + Character.toString(0xE0001)));
  }

  @Test
  void long_texts_are_cut_between_characters() {
    assertEquals("😀".repeat(80) + "…", TomlNotation.plain("😀".repeat(81)));
  }
}
