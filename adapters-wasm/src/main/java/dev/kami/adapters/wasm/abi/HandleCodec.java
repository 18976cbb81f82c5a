package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;

/** A handle to a resource, owning or lent. */
final class HandleCodec extends ScalarCodec {

  private final ResourceType type;
  private final boolean own;

  HandleCodec(ResourceType type, boolean own) {
    super(4, NumberType.I32, 32);
    this.type = type;
    this.own = own;
  }

  @Override
  Value value(Lifting in, long bits) {
    return own ? in.own((int) bits, type) : in.borrow((int) bits, type);
  }

  @Override
  long bits(Lowering out, Value value) {
    var resource = ((Value.Handle) value).resource();
    return Integer.toUnsignedLong(own ? out.own(type, resource) : out.borrow(type, resource));
  }
}
