package dev.kami.config.settings;

import dev.kami.application.port.out.SettingOverride;
import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line gives; of two flags for one setting, the last.
 *
 * @param overrides the flags in the order in which they were given
 * @param workingDirectory what a relative path is relative to
 */
record FlagLayer(List<SettingOverride> overrides, Path workingDirectory) implements Layer {

  FlagLayer {
    overrides = List.copyOf(overrides);
  }

  /** Notes the flags for settings that do not exist. */
  void refuseUnknown(ProblemCollector problems) {
    var known = SettingsTable.rows().stream().map(SettingDefinition::key).toList();
    overrides.stream()
        .filter(override -> !known.contains(override.key()))
        .map(override ->
            new UserError(
                UserError.Kind.USAGE,
                "config.unknown-key",
                override.flag() + ": there is no setting " + override.key(),
                NearestName.hint(override.key(), known),
                "list the settings with: kami config show"))
        .forEach(problems::add);
  }

  @Override
  public Optional<Given> find(SettingDefinition<?> setting) {
    return overrides.reversed().stream()
        .filter(override -> override.key().equals(setting.key()))
        .findFirst()
        .map(override ->
            new Given(
                setting.type().fromText(override.value()),
                "flag " + override.flag(),
                override.flag() + " " + TomlNotation.plain(override.value()),
                override.flag() + " " + setting.exampleText(),
                UserError.Kind.USAGE,
                workingDirectory));
  }
}
