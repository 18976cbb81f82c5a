package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kami.application.port.out.SettingsSource;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What every {@link SettingsSource} does. */
public abstract class SettingsSourceContract {

  /** {@return the source} */
  protected abstract SettingsSource source();

  @Test
  final void every_setting_has_a_key_of_its_own_a_value_and_an_origin() {
    var keys = new HashSet<String>();
    assertFalse(source().effective().isEmpty());
    for (var setting : source().effective()) {
      assertFalse(setting.key().isBlank());
      assertFalse(setting.value().isBlank(), setting::key);
      assertFalse(setting.origin().isBlank(), setting::key);
      assertEquals(true, keys.add(setting.key()), setting::key);
    }
  }

  @Test
  final void the_settings_do_not_change_while_the_program_runs() {
    assertEquals(source().effective(), source().effective());
  }
}
