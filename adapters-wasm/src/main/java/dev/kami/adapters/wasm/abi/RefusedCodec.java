package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.module.NumberType;

/** A stream, a future or an error context: known, but not to be passed. */
final class RefusedCodec extends ScalarCodec {

  private final String type;

  RefusedCodec(String type) {
    super(4, NumberType.I32, 0);
    this.type = type;
  }

  @Override
  Value value(Lifting in, long bits) {
    throw refused();
  }

  @Override
  long bits(Lowering out, Value value) {
    throw refused();
  }

  private GuestTrap refused() {
    return new GuestTrap(
        type + " values need WASI 0.3 (asynchronous components), not offered here");
  }
}
