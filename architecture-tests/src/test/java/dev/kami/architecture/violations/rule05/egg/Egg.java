package dev.kami.architecture.violations.rule05.egg;

import dev.kami.architecture.violations.rule05.hen.Hen;

/** Breaks the rule, together with the other. */
public interface Egg {

  /** Asks for the other. */
  void from(Hen other);
}
