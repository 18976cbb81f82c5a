package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;

/** A list of bytes, copied at once. */
final class BytesCodec extends RangeCodec {

  @Override
  Value read(Lifting in, int pointer, int length) {
    var bytes = Integer.toUnsignedLong(length);
    Content.LIST.check(in.memory(), pointer, bytes, 1);
    return copy(in, pointer, length);
  }

  @Override
  Range write(Lowering out, Value value) {
    var bytes = ((Bytes) value).array();
    var pointer = out.allocate(Content.LIST, 1, bytes.length);
    out.memory().store(pointer, bytes, 0, bytes.length);
    return new Range(pointer, bytes.length);
  }

  /** {@return a copy of bytes whose range has been checked} */
  static Bytes copy(Lifting in, int address, int length) {
    in.charge(24L + length);
    var bytes = new byte[length];
    in.memory().load(address, bytes, 0, length);
    return Bytes.wrap(bytes);
  }
}
