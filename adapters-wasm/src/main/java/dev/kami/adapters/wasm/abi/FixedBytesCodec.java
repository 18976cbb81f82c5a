package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;

/** A list of fixed length of bytes. */
final class FixedBytesCodec extends Codec {

  private final int length;
  private final long mask;

  /**
   * A codec.
   *
   * @param signed whether a flat byte has the sign of its number
   */
  FixedBytesCodec(int length, boolean signed) {
    super(length, 1, Flat.repeat(Flat.I32, length), 16 + REFERENCE_BYTES);
    this.length = length;
    this.mask = signed ? 0xffff_ffffL : 0xff;
  }

  @Override
  Value load(Lifting in, int address) {
    return BytesCodec.copy(in, address, length);
  }

  @Override
  void store(Lowering out, Value value, int address) {
    out.memory().store(address, ((Bytes) value).array(), 0, length);
  }

  @Override
  Value lift(Lifting in, long[] flat, int at) {
    var bytes = new byte[length];
    for (var i = 0; i < length; i++) {
      bytes[i] = (byte) flat[at + i];
    }
    return Bytes.wrap(bytes);
  }

  @Override
  void lower(Lowering out, Value value, long[] flat, int at) {
    var bytes = ((Bytes) value).array();
    for (var i = 0; i < length; i++) {
      flat[at + i] = bytes[i] & mask;
    }
  }
}
