package dev.kami.adapters.wasm.module;

/** Vector types (core specification, 5.3.2). */
public enum VectorType implements ValueType {
  /** 128 bits of packed lanes. */
  V128;

  static final int CODE = 0x7b;
}
