package dev.kami.adapters.wasm.module;

/** Field types that are narrower than any value (core specification, 5.3.8). */
public enum PackedType implements StorageType {
  /** 8 bits. */
  I8(0x78),
  /** 16 bits. */
  I16(0x77);

  private final int code;

  PackedType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
