package dev.kami.architecture.violations.rule03.sqlite;

import dev.kami.architecture.violations.rule03.mcp.Server;

/** Breaks the rule: uses another adapter. */
public interface Registry {

  /** Asks for another adapter. */
  void use(Server other);
}
