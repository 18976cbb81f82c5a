package dev.kami.adapters.wasm.component.type;

import java.util.List;

/** Fields by position. */
public record TupleType(List<ValueType> elements) implements ValueType {

  /** Copies the list. */
  public TupleType {
    elements = List.copyOf(elements);
  }
}
