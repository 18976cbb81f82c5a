package dev.kami.adapters.wasm.module;

import java.util.List;

/**
 * Structures (core specification, 5.3.8).
 *
 * @param fields in order
 */
public record StructType(List<FieldType> fields) implements CompositeType {
  static final int CODE = 0x5f;

  /** Copies the list. */
  public StructType {
    fields = List.copyOf(fields);
  }
}
