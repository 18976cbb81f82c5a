package dev.kami.application.port.in;

import dev.kami.application.port.out.EffectiveSetting;
import java.util.List;

/** Shows the settings in force. */
public interface ShowSettings {

  /**
   * {@return every setting with its value and where the value came from, in the order of the
   * default file}
   */
  List<EffectiveSetting> settings();
}
