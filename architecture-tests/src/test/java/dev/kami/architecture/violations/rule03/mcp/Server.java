package dev.kami.architecture.violations.rule03.mcp;

import dev.kami.architecture.violations.rule03.cli.Terminal;

/** Breaks the rule: uses another adapter. */
public interface Server {

  /** Asks for another adapter. */
  void use(Terminal other);
}
