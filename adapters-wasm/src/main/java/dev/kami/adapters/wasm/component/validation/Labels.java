package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.name.InvalidNameException;
import dev.kami.adapters.wasm.component.name.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of one type: each is one, and no two are alike (name uniqueness). */
final class Labels {

  private Labels() {}

  /**
   * Checks labels.
   *
   * @param owner {@code record}, for messages
   * @param item {@code field}, for messages
   */
  static void check(Run run, String owner, String item, List<String> labels) {
    Map<String, String> known = new HashMap<>();
    for (String label : labels) {
      String what = (owner + " " + item).strip();
      if (label.isEmpty()) {
        throw run.invalid("%s name cannot be empty".formatted(what));
      }
      String before = known.putIfAbsent(key(run, what, label), label);
      if (before != null) {
        throw run.invalid(
            "%s name `%s` conflicts with previous %s name `%s`"
                .formatted(what, label, item, before));
      }
    }
  }

  private static String key(Run run, String what, String label) {
    try {
      return Label.parse(label).uniqueKey();
    } catch (InvalidNameException e) {
      throw run.invalid("%s name %s".formatted(what, e.getMessage()));
    }
  }
}
