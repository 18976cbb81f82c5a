package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.syntax.Component;
import java.util.List;

/**
 * A component together with the index spaces around its definition, which its outer aliases mean.
 */
public final class Closure {
  private final Component component;
  private final List<IndexSpaces> enclosing;

  Closure(Component component, List<IndexSpaces> enclosing) {
    this.component = component;
    this.enclosing = List.copyOf(enclosing);
  }

  Component component() {
    return component;
  }

  /** {@return the index spaces around it, innermost first} */
  List<IndexSpaces> enclosing() {
    return enclosing;
  }
}
