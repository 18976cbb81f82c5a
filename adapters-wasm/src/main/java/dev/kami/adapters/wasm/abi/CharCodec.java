package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.module.NumberType;

/** A Unicode scalar value. */
final class CharCodec extends ScalarCodec {

  CharCodec() {
    super(4, NumberType.I32, 16);
  }

  @Override
  Value value(Lifting in, long bits) {
    var codePoint = (int) bits;
    if (!Character.isValidCodePoint(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      throw new GuestTrap("invalid `char` bit pattern: 0x" + Integer.toHexString(codePoint));
    }
    return new Value.Char(codePoint);
  }

  @Override
  long bits(Lowering out, Value value) {
    return ((Value.Char) value).codePoint();
  }
}
