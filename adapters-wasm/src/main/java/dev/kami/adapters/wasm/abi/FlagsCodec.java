package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** Flags, at most 32. Bits beyond the last label are dropped. */
final class FlagsCodec extends ScalarCodec {

  private final int mask;

  FlagsCodec(int labels) {
    super(width(labels), NumberType.I32, 16);
    this.mask = labels == Integer.SIZE ? -1 : (1 << labels) - 1;
  }

  @Override
  Value value(Lifting in, long bits) {
    return new Value.Flags((int) bits & mask);
  }

  @Override
  long bits(Lowering out, Value value) {
    return Integer.toUnsignedLong(((Value.Flags) value).bits() & mask);
  }

  private static int width(int labels) {
    if (labels <= Byte.SIZE) {
      return 1;
    }
    return labels <= Short.SIZE ? 2 : 4;
  }
}
