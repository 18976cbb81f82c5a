package dev.kami.config.settings;

import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.SettingsSource;
import java.util.List;

/**
 * The settings in force and where each came from.
 *
 * @param settings the typed settings
 * @param effective every setting as text with its origin, in the order of the default file: {@code
 *     flag --concurrency}, {@code environment KAMI_RUNTIME_MAX_CONCURRENT}, {@code file /path} or
 *     {@code built-in}; the database path is shown resolved
 * @param flags the flags that give the same settings to another process, wherever it is started:
 *     the database, and whatever is not built in
 */
public record LoadedSettings(
    Settings settings, List<EffectiveSetting> effective, List<String> flags)
    implements SettingsSource {

  /** Takes copies. */
  public LoadedSettings {
    effective = List.copyOf(effective);
    flags = List.copyOf(flags);
  }
}
