package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** A number of single precision. Every not-a-number becomes the canonical one. */
final class Float32Codec extends ScalarCodec {

  Float32Codec() {
    super(4, NumberType.F32, 16);
  }

  @Override
  Value value(Lifting in, long bits) {
    var value = Float.intBitsToFloat((int) bits);
    return new Value.Float32(Float.isNaN(value) ? Float.NaN : value);
  }

  @Override
  long bits(Lowering out, Value value) {
    return Float.floatToIntBits(((Value.Float32) value).value()) & 0xffff_ffffL;
  }
}
