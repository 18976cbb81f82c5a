package dev.kami.architecture.violations.rule04.domain;

import dev.kami.architecture.violations.rule04.bootstrap.Wiring;

/** Breaks the rule: uses the wiring. */
public interface Fact {

  /** Asks for the wiring. */
  void find(Wiring wiring);
}
