package dev.kami.architecture.violations.rule08;

import java.util.Optional;

/** Breaks the rule: a counter that changes. */
public record Count(Optional<Counter> counter) {

  /** Changes. */
  public static final class Counter {

    private int value;

    /** Counts. */
    public int next() {
      return ++value;
    }
  }
}
