package dev.kami.config.toml;

import java.util.Map;

/** Finds where everything is. */
record TomlScreen(String text) {

  TomlOutline outline() {
    return new TomlOutline(Map.of());
  }
}
