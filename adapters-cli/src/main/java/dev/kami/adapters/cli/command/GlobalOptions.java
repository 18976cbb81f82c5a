package dev.kami.adapters.cli.command;

import dev.kami.application.port.out.SettingOverride;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about settings, whatever the command.
 *
 * @param configFile the file of {@code --config}; it must exist
 * @param overrides the settings given as flags, unchecked, each key at most once
 */
public record GlobalOptions(Optional<Path> configFile, List<SettingOverride> overrides) {
  /** No file, no flags. */
  public static final GlobalOptions NONE = new GlobalOptions(Optional.empty(), List.of());

  /** Takes a copy. */
  public GlobalOptions {
    overrides = List.copyOf(overrides);
  }
}
