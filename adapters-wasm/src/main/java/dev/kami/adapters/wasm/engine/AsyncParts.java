package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.component.syntax.AsyncOperation;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a component has of the asynchronous component model (Concurrency.md, the base of WASI 0.3),
 * which this sandbox cannot run. The slots of {@code context.get} and {@code context.set} are no
 * part of it: they are the thread-local storage of synchronous code as well.
 */
final class AsyncParts {

  private static final Set<AsyncOperation> HARMLESS =
      Set.of(AsyncOperation.CONTEXT_GET, AsyncOperation.CONTEXT_SET);

  private AsyncParts() {}

  /** {@return their names in the order of the file, each once; none in a synchronous component} */
  static Set<String> of(Component component) {
    var parts = new LinkedHashSet<String>();
    collect(component, parts);
    return parts;
  }

  private static void collect(Component component, Set<String> parts) {
    for (var definition : component.definitions()) {
      switch (definition) {
        case Definition.OfCanon(_, var canon) -> collect(canon, parts);
        case Definition.OfComponent(_, var nested) -> collect(nested, parts);
        case Definition.OfCoreModule _,
            Definition.OfCoreInstance _,
            Definition.OfCoreType _,
            Definition.OfInstance _,
            Definition.OfAlias _,
            Definition.OfType _,
            Definition.OfImport _,
            Definition.OfExport _ -> {
          // An asynchronous type that nothing is lifted or lowered with does no harm.
        }
      }
    }
  }

  private static void collect(Canon canon, Set<String> parts) {
    switch (canon) {
      case Canon.Lift(_, var options, _) -> collect("canon lift", options, parts);
      case Canon.Lower(_, var options) -> collect("canon lower", options, parts);
      case Canon.Builtin builtin -> {
        if (!HARMLESS.contains(builtin.operation())) {
          parts.add("canon " + builtin.operation());
        }
      }
      case Canon.ResourceNew _, Canon.ResourceDrop _, Canon.ResourceRep _ -> {
        // Synchronous.
      }
    }
  }

  private static void collect(String canon, List<CanonOption> options, Set<String> parts) {
    if (options.contains(new CanonOption.Async())) {
      parts.add(canon + " async");
    }
  }
}
