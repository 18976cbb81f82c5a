package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.typed.TypedExports.Exported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The names that exported functions have for callers: the shortest of their names that no other
 * function can have. For {@code add} in {@code docs:adder/calc@0.1.0} these are {@code add}, {@code
 * calc.add}, {@code docs-adder-calc.add} and {@code docs-adder-calc-0-1-0.add}. A function that the
 * component itself exports keeps its name.
 *
 * <p>Nothing here compares or hashes a function's type: that could take forever.
 */
final class FunctionNames {

  private FunctionNames() {}

  /**
   * {@return the functions' names in the order of the functions; of one for which none is left, the
   * empty text}
   */
  static List<String> of(List<Exported> functions) {
    var uses = new HashMap<String, Integer>();
    var own = new HashSet<String>();
    for (var function : functions) {
      candidates(function).stream().distinct().forEach(name -> uses.merge(name, 1, Integer::sum));
    }
    var names = new ArrayList<String>();
    for (var function : functions) {
      var direct = function.instance().isEmpty();
      names.add(
          candidates(function).stream()
              .filter(name -> direct ? own.add(name) : uses.getOrDefault(name, 0) == 1)
              .findFirst()
              .orElse(""));
    }
    return names;
  }

  private static List<String> candidates(Exported function) {
    var label = label(function.name());
    if (label.isEmpty()) {
      return List.of();
    }
    var candidates = new ArrayList<>(List.of(label));
    function
        .instance()
        .ifPresent(instance -> {
          var unversioned = instance.replaceFirst("@.*", "");
          var last = unversioned.substring(unversioned.lastIndexOf('/') + 1);
          for (var prefix : List.of(last, unversioned, instance)) {
            candidates.add(label(prefix) + "." + label);
          }
        });
    return candidates;
  }

  /** Acronyms are in capitals there, which ids do not have; a constructor is marked by brackets. */
  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("^\\[[a-z]*]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
