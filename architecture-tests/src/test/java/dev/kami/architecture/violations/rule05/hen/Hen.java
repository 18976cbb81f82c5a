package dev.kami.architecture.violations.rule05.hen;

import dev.kami.architecture.violations.rule05.egg.Egg;

/** Breaks the rule, together with the other. */
public interface Hen {

  /** Asks for the other. */
  void from(Egg other);
}
