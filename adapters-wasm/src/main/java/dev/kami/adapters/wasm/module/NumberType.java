package dev.kami.adapters.wasm.module;

/** Number types (core specification, 5.3.1). */
public enum NumberType implements ValueType {
  /** 32-bit integers, of either sign. */
  I32(0x7f),
  /** 64-bit integers, of either sign. */
  I64(0x7e),
  /** Single precision. */
  F32(0x7d),
  /** Double precision. */
  F64(0x7c);

  private final int code;

  NumberType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
