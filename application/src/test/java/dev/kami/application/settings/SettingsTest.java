package dev.kami.application.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.port.out.EffectiveSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void settings_are_shown_as_their_source_has_them() {
    var effective =
        List.of(
            new EffectiveSetting("runtime.max_concurrent", "8", "--concurrency"),
            new EffectiveSetting("logging.level", "\"info\"", "built-in"));
    assertEquals(effective, Settings.show(() -> effective).settings());
  }
}
