package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** An integer of 8 to 64 bits. */
final class IntegerCodec extends ScalarCodec {

  private final boolean signed;
  private final int unused;

  /**
   * A codec.
   *
   * @param width in bytes
   */
  IntegerCodec(int width, boolean signed) {
    super(width, width == 8 ? NumberType.I64 : NumberType.I32, 24);
    this.signed = signed;
    this.unused = Long.SIZE - width * Byte.SIZE;
  }

  @Override
  Value value(Lifting in, long bits) {
    var high = bits << unused;
    return new Value.Int(signed ? high >> unused : high >>> unused);
  }

  /** Negative numbers are numbers of 32 bits when they are flat. */
  @Override
  long bits(Lowering out, Value value) {
    var number = ((Value.Int) value).value();
    return size() == 8 ? number : number & 0xffff_ffffL;
  }
}
