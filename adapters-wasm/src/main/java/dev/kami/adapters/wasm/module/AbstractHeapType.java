package dev.kami.adapters.wasm.module;

import java.util.Arrays;
import java.util.Optional;

/** The heap types that are not types of the module (core specification, 5.3.3). */
public enum AbstractHeapType implements HeapType {
  /** No exception. */
  NOEXN(0x74),
  /** No function. */
  NOFUNC(0x73),
  /** No external value. */
  NOEXTERN(0x72),
  /** No internal value. */
  NONE(0x71),
  /** Any function. */
  FUNC(0x70),
  /** Any value of the host. */
  EXTERN(0x6f),
  /** Any internal value. */
  ANY(0x6e),
  /** Any comparable value. */
  EQ(0x6d),
  /** A 31-bit integer. */
  I31(0x6c),
  /** Any structure. */
  STRUCT(0x6b),
  /** Any array. */
  ARRAY(0x6a),
  /** Any exception. */
  EXN(0x69);

  private final int code;

  AbstractHeapType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** {@return the type that has this number where indices of types could stand as well} */
  public static Optional<AbstractHeapType> of(int number) {
    return Arrays.stream(values()).filter(type -> type.code - 0x80 == number).findFirst();
  }
}
