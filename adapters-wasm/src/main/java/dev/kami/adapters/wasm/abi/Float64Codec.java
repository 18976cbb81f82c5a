package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** A number of double precision. Every not-a-number becomes the canonical one. */
final class Float64Codec extends ScalarCodec {

  Float64Codec() {
    super(8, NumberType.F64, 24);
  }

  @Override
  Value value(Lifting in, long bits) {
    var value = Double.longBitsToDouble(bits);
    return new Value.Float64(Double.isNaN(value) ? Double.NaN : value);
  }

  @Override
  long bits(Lowering out, Value value) {
    return Double.doubleToLongBits(((Value.Float64) value).value());
  }
}
