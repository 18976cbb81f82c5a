package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import java.util.ArrayList;
import java.util.List;

/** Finds the core modules that a component embeds, those of nested components included. */
final class CoreModuleFinder {

  private CoreModuleFinder() {}

  /** {@return the modules in the order of the file} */
  static List<ByteRange> find(Component component) {
    var modules = new ArrayList<ByteRange>();
    collect(component, modules);
    return modules;
  }

  /** The reader has bounded how deep components nest. */
  private static void collect(Component component, List<ByteRange> modules) {
    for (var definition : component.definitions()) {
      switch (definition) {
        case Definition.OfCoreModule(_, var module) -> modules.add(module);
        case Definition.OfComponent(_, var nested) -> collect(nested, modules);
        case Definition.OfCoreInstance _,
            Definition.OfCoreType _,
            Definition.OfInstance _,
            Definition.OfAlias _,
            Definition.OfType _,
            Definition.OfCanon _,
            Definition.OfImport _,
            Definition.OfExport _ -> {
          // Holds no module.
        }
      }
    }
  }
}
