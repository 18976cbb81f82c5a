package dev.kami.adapters.wasm.component.suite;

import java.util.ArrayList;
import java.util.List;

/** What came of running scripts. */
final class Tally {
  private final List<String> differences = new ArrayList<>();
  private int assertions;
  private int passed;

  /** Counts a command that did what it should. */
  void passed(ScriptCommand command) {
    if (command.isAssertion()) {
      assertions++;
      passed++;
    }
  }

  /** Counts a command that did not, whether it asserts something or prepares that. */
  void failed(Script script, ScriptCommand command, String difference) {
    if (command.isAssertion()) {
      assertions++;
    }
    differences.add("%s %s: %s".formatted(script.name(), command, difference));
  }

  int assertions() {
    return assertions;
  }

  List<String> differences() {
    return differences;
  }

  @Override
  public String toString() {
    return "%d of %d".formatted(passed, assertions);
  }
}
