package dev.kami.application.settings;

import dev.kami.application.port.in.ShowSettings;
import dev.kami.application.port.out.SettingsSource;

/** Makes the use case of this package. */
public final class Settings {

  private Settings() {}

  /** {@return the use case over that source} */
  public static ShowSettings show(SettingsSource source) {
    return source::effective;
  }
}
