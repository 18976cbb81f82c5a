package dev.kami.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.config.toml.TomlFamily;
import dev.kami.config.toml.TomlNotation;
import dev.kami.config.toml.TomlReader;
import dev.kami.domain.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The packaged default file and the built-in values are equal. */
final class DefaultFileTest {

  private static final String TEXT = text();

  @Test
  void the_file_gives_every_setting_its_built_in_value_in_the_order_of_the_table() {
    var inFile = new ArrayList<String>();
    var root = new TomlReader(TomlFamily.CONFIG).parse(Path.of("default.toml"), TEXT).root();
    root.members()
        .forEach((section, table) ->
            ((JsonObject) table)
                .members()
                .forEach((name, value) ->
                    inFile.add(section + "." + name + " = " + TomlNotation.of(value))));
    assertEquals(
        SettingsTable.rows().stream().map(row -> row.key() + " = " + row.builtInToml()).toList(),
        inFile);
  }

  @Test
  void the_file_says_what_every_setting_does() {
    for (var row : SettingsTable.rows()) {
      var words = List.of(row.doc().split("[;,] ", -1)).getFirst();
      assertTrue(
          TEXT.lines().anyMatch(line -> line.startsWith(row.name()) && line.contains("# " + words)),
          row.key() + ": " + words);
    }
  }

  @Test
  void a_built_in_value_fits_its_own_type() {
    SettingsTable.rows().forEach(DefaultFileTest::assertFits);
  }

  private static <T> void assertFits(SettingDefinition<T> row) {
    var type = row.type();
    assertEquals(row.builtIn(), type.read(type.fromText(row.builtInText())).orElseThrow());
  }

  private static String text() {
    try (var in = Settings.class.getResourceAsStream("/dev/kami/config/default.toml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
