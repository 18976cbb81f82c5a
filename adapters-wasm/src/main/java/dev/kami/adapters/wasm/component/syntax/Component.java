package dev.kami.adapters.wasm.component.syntax;

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
}
