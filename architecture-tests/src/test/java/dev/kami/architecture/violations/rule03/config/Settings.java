package dev.kami.architecture.violations.rule03.config;

import dev.kami.architecture.violations.rule03.wasm.Sandbox;

/** Breaks the rule: uses another adapter. */
public interface Settings {

  /** Asks for another adapter. */
  void use(Sandbox other);
}
