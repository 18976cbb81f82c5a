package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** A truth value: anything but 0 is true. */
final class BoolCodec extends ScalarCodec {

  private static final Value TRUE = new Value.Bool(true);
  private static final Value FALSE = new Value.Bool(false);

  BoolCodec() {
    super(1, NumberType.I32, 0);
  }

  @Override
  Value value(Lifting in, long bits) {
    return (int) bits == 0 ? FALSE : TRUE;
  }

  @Override
  long bits(Lowering out, Value value) {
    return ((Value.Bool) value).value() ? 1 : 0;
  }
}
