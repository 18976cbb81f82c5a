package dev.kami.config.settings;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What environment variables give; an empty variable counts as not set.
 *
 * @param environment the variables
 * @param dataDirectory what a relative path is relative to
 */
record EnvironmentLayer(HostEnvironment environment, Path dataDirectory) implements Layer {

  @Override
  public Optional<Given> find(SettingDefinition<?> setting) {
    var name = setting.environmentVariable();
    return environment
        .value(new EnvironmentName(name))
        .filter(text -> !text.isEmpty())
        .map(text ->
            new Given(
                setting.type().fromText(text),
                "environment " + name,
                name + "=" + TomlNotation.plain(text),
                name + "=" + setting.exampleText(),
                UserError.Kind.USAGE,
                dataDirectory));
  }
}
