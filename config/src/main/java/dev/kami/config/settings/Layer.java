package dev.kami.config.settings;

import java.util.Optional;

/** One place where values may be given; a layer earlier in the list wins. */
sealed interface Layer permits FlagLayer, EnvironmentLayer, FileLayer {

  /** {@return what is given here for the setting} */
  Optional<Given> find(SettingDefinition<?> setting);
}
