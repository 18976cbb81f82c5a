package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.HostPrices;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A guest's memory for those who were handed pointers: every access is checked, in arithmetic that
 * cannot overflow, and one outside fails with {@link Errno#FAULT}.
 *
 * <p>Pointers and lengths are unsigned 32-bit numbers in a {@code long}.
 */
final class GuestMemory {

  private final LinearMemory memory;
  private final CallGuard guard;
  private final byte[] word = new byte[Long.BYTES];
  private final ByteBuffer number = ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN);

  /** A memory of which the guest pays every use by the host. */
  GuestMemory(LinearMemory memory, CallGuard guard) {
    this.memory = memory;
    this.guard = guard;
  }

  /** Fails unless all of the range is there. */
  void check(long pointer, long length) {
    if (pointer < 0 || length < 0 || pointer + length > memory.size()) {
      throw new ErrnoException(Errno.FAULT);
    }
  }

  /** {@return a copy of the range, which is checked before anything is allocated} */
  byte[] bytes(long pointer, long length) {
    check(pointer, length);
    pay(length);
    var copy = new byte[(int) length];
    memory.load((int) pointer, copy, 0, copy.length);
    return copy;
  }

  void store(long pointer, byte[] from, int length) {
    check(pointer, length);
    pay(length);
    memory.store((int) pointer, from, 0, length);
  }

  long u32(long pointer) {
    load(pointer, Integer.BYTES);
    return Integer.toUnsignedLong(number.getInt(0));
  }

  int u16(long pointer) {
    load(pointer, Short.BYTES);
    return Short.toUnsignedInt(number.getShort(0));
  }

  int u8(long pointer) {
    load(pointer, 1);
    return Byte.toUnsignedInt(word[0]);
  }

  long u64(long pointer) {
    load(pointer, Long.BYTES);
    return number.getLong(0);
  }

  void storeU8(long pointer, int value) {
    word[0] = (byte) value;
    store(pointer, word, 1);
  }

  void storeU16(long pointer, int value) {
    number.putShort(0, (short) value);
    store(pointer, word, Short.BYTES);
  }

  void storeU32(long pointer, long value) {
    number.putInt(0, (int) value);
    store(pointer, word, Integer.BYTES);
  }

  void storeU64(long pointer, long value) {
    number.putLong(0, value);
    store(pointer, word, Long.BYTES);
  }

  private void load(long pointer, int length) {
    check(pointer, length);
    pay(length);
    memory.load((int) pointer, word, 0, length);
  }

  private void pay(long bytes) {
    if (!guard.charge(HostPrices.copied(bytes))) {
      throw new ErrnoException(Errno.PERM);
    }
  }
}
