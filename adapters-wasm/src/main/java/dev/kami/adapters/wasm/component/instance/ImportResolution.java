package dev.kami.adapters.wasm.component.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of looking for the imports of a component.
 *
 * @param <C> what belongs to one call of a guest
 */
public sealed interface ImportResolution<C> {

  /**
   * Everything is offered.
   *
   * @param <C> what belongs to one call of a guest
   */
  final class Complete<C> implements ImportResolution<C> {
    private final Map<String, ResolvedInterface<C>> interfaces;

    Complete(Map<String, ResolvedInterface<C>> interfaces) {
      this.interfaces = Collections.unmodifiableMap(new LinkedHashMap<>(interfaces));
    }

    /** {@return what to give for each import, by name} */
    Map<String, ResolvedInterface<C>> interfaces() {
      return interfaces;
    }
  }

  /**
   * Something is missing.
   *
   * @param <C> what belongs to one call of a guest
   * @param problems all of them, in the order of the imports
   */
  record Missing<C>(List<ImportProblem> problems) implements ImportResolution<C> {

    /** Copies the list. */
    public Missing {
      problems = List.copyOf(problems);
    }
  }
}
