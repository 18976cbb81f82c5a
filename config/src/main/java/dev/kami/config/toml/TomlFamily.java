package dev.kami.config.toml;

import java.util.Locale;

/** What a TOML file is for; problems carry it as the first word of their code. */
public enum TomlFamily {
  /** Settings. */
  CONFIG,
  /** A tool's manifest. */
  MANIFEST;

  /** {@return the code of a problem, such as {@code config.unknown-key}} */
  public String code(String problem) {
    return name().toLowerCase(Locale.ROOT) + "." + problem;
  }
}
