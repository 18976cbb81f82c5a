package dev.kami.adapters.wasm.component.type;

import java.util.List;

/** Fields by name, in order. */
public record RecordType(List<Field> fields) implements ValueType {

  /** Copies the list. */
  public RecordType {
    fields = List.copyOf(fields);
  }
}
