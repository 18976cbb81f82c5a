package dev.kami.architecture.violations.rule03.cli;

import dev.kami.architecture.violations.rule03.config.Settings;

/** Breaks the rule: uses another adapter. */
public interface Terminal {

  /** Asks for another adapter. */
  void use(Settings other);
}
