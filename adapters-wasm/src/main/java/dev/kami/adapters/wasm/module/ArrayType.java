package dev.kami.adapters.wasm.module;

/**
 * Arrays (core specification, 5.3.8).
 *
 * @param elements the type of each element
 */
public record ArrayType(FieldType elements) implements CompositeType {
  static final int CODE = 0x5e;
}
