package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/** A value that is passed as a pointer and a length. */
abstract sealed class RangeCodec extends Codec permits TextCodec, BytesCodec, ListCodec {

  private static final int POINTER_BYTES = 4;

  RangeCodec() {
    super(
        2 * POINTER_BYTES,
        POINTER_BYTES,
        List.of(NumberType.I32, NumberType.I32),
        16 + REFERENCE_BYTES);
  }

  /** {@return the value of a range that nobody has checked} */
  abstract Value read(Lifting in, int pointer, int length);

  /** {@return where the value is now} */
  abstract Range write(Lowering out, Value value);

  /**
   * A range.
   *
   * @param pointer to its first byte
   * @param length in whatever the type counts
   */
  record Range(int pointer, int length) {}

  @Override
  final Value load(Lifting in, int address) {
    return read(in, in.memory().getI32(address), in.memory().getI32(address + POINTER_BYTES));
  }

  @Override
  final void store(Lowering out, Value value, int address) {
    var range = write(out, value);
    out.memory().putI32(address, range.pointer());
    out.memory().putI32(address + POINTER_BYTES, range.length());
  }

  @Override
  final Value lift(Lifting in, long[] flat, int at) {
    return read(in, (int) flat[at], (int) flat[at + 1]);
  }

  @Override
  final void lower(Lowering out, Value value, long[] flat, int at) {
    var range = write(out, value);
    flat[at] = Integer.toUnsignedLong(range.pointer());
    flat[at + 1] = Integer.toUnsignedLong(range.length());
  }
}
