package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.CoreMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A memory of fixed size. */
final class ByteMemory implements CoreMemory {

  private final ByteBuffer bytes;

  ByteMemory(int size) {
    bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public int size() {
    return bytes.capacity();
  }

  @Override
  public int getU8(int address) {
    return Byte.toUnsignedInt(bytes.get(address));
  }

  @Override
  public int getU16(int address) {
    return Short.toUnsignedInt(bytes.getShort(address));
  }

  @Override
  public int getI32(int address) {
    return bytes.getInt(address);
  }

  @Override
  public long getI64(int address) {
    return bytes.getLong(address);
  }

  @Override
  public void putI8(int address, int value) {
    bytes.put(address, (byte) value);
  }

  @Override
  public void putI16(int address, int value) {
    bytes.putShort(address, (short) value);
  }

  @Override
  public void putI32(int address, int value) {
    bytes.putInt(address, value);
  }

  @Override
  public void putI64(int address, long value) {
    bytes.putLong(address, value);
  }

  @Override
  public void load(int address, byte[] into, int offset, int length) {
    bytes.get(address, into, offset, length);
  }

  @Override
  public void store(int address, byte[] from, int offset, int length) {
    bytes.put(address, from, offset, length);
  }

  /** Copies inside it, as memory.copy. */
  void copy(int to, int from, int length) {
    System.arraycopy(bytes.array(), from, bytes.array(), to, length);
  }

  /** {@return some of its bytes} */
  byte[] bytes(int address, int length) {
    var copy = new byte[length];
    bytes.get(address, copy);
    return copy;
  }
}
