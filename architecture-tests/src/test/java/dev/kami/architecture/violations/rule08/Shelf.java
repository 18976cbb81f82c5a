package dev.kami.architecture.violations.rule08;

import java.util.List;

/** Holds a record that breaks the rule: the list is the caller's. */
public interface Shelf {

  /** Breaks the rule. */
  record Books(List<String> titles) {}

  /** Takes a copy, which is right. */
  record Copies(List<String> titles) {

    /** Takes a copy. */
    public Copies {
      titles = List.copyOf(titles);
    }
  }
}
