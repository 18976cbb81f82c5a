package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A component (Binary.md, component definitions).
 *
 * @param definitions in the order of the file, across its sections; custom sections are not kept
 */
public record Component(List<Definition> definitions) {

  /** Copies the list. */
  public Component {
    definitions = List.copyOf(definitions);
  }

  /**
   * {@return all core modules in it and in the components nested in it, in the order of the file}
   */
  public List<ByteRange> coreModules() {
    List<ByteRange> modules = new ArrayList<>();
    for (Definition definition : definitions) {
      if (definition instanceof Definition.OfCoreModule(_, ByteRange module)) {
        modules.add(module);
      } else if (definition instanceof Definition.OfComponent(_, Component nested)) {
        modules.addAll(nested.coreModules());
      }
    }
    return modules;
  }
}
