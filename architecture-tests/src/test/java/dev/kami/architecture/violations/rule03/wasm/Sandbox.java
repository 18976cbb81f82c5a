package dev.kami.architecture.violations.rule03.wasm;

import dev.kami.architecture.violations.rule03.sqlite.Registry;

/** Breaks the rule: uses another adapter. */
public interface Sandbox {

  /** Asks for another adapter. */
  void use(Registry other);
}
