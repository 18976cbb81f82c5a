package dev.kami.config.settings;

import dev.kami.application.contract.SettingsSourceContract;
import dev.kami.application.port.out.SettingsSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class LoadedSettingsTest extends SettingsSourceContract {

  @Override
  protected SettingsSource source() {
    return new SettingsReader(_ -> Optional.empty(), Path.of("/srv"))
        .read(Optional.empty(), List.of());
  }
}
