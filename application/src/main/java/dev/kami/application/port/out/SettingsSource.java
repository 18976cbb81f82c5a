package dev.kami.application.port.out;

import java.util.List;

/** Knows the settings in force. */
@FunctionalInterface
public interface SettingsSource {

  /** {@return every setting, in the order of the default file} */
  List<EffectiveSetting> effective();
}
