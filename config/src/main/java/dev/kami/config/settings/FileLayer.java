package dev.kami.config.settings;

import dev.kami.config.toml.TomlDocument;
import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * What a file gives.
 *
 * @param document the file
 * @param dataDirectory what a relative path is relative to
 */
record FileLayer(TomlDocument document, Path dataDirectory) implements Layer {

  /**
   * {@return the layer, after noting its unknown sections and keys, and sections of a wrong type}
   */
  static FileLayer checked(TomlDocument document, Path dataDirectory, ProblemCollector problems) {
    var rows = SettingsTable.rows();
    var sections = new LinkedHashSet<>(rows.stream().map(SettingDefinition::section).toList());
    var root = document.table();
    root.refuseUnknown(sections, problems);
    for (var section : sections) {
      var keys = rows.stream().filter(row -> row.section().equals(section));
      var names = keys.map(SettingDefinition::name).toList();
      root.table(section, problems).ifPresent(table -> table.refuseUnknown(names, problems));
    }
    return new FileLayer(document, dataDirectory);
  }

  @Override
  public Optional<Given> find(SettingDefinition<?> setting) {
    return document
        .root()
        .get(setting.section())
        .filter(JsonObject.class::isInstance)
        .flatMap(section -> ((JsonObject) section).get(setting.name()))
        .map(value ->
            new Given(
                value,
                "file " + document.file(),
                document.where(setting.key())
                    + ": "
                    + setting.key()
                    + " = "
                    + TomlNotation.of(value),
                setting.name() + " = " + setting.exampleToml(),
                UserError.Kind.INVALID,
                dataDirectory));
  }
}
