package dev.kami.adapters.wasm.wasi.p2.random;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.wasi.call.WasiContext;

/** As many random bytes as a guest asks for; fewer are no answer, so asking for too many traps. */
final class RandomBytes {

  /** The most at once. */
  static final int MOST = 16 * 1024 * 1024;

  /** Bytes between two looks at the call's guard. */
  private static final int CHUNK = 8192;

  private RandomBytes() {}

  /**
   * {@return the bytes}
   *
   * @param length unsigned
   */
  static byte[] of(WasiContext context, long length) {
    if (Long.compareUnsigned(length, MOST) > 0) {
      throw new GuestTrap(
          "asked for " + Long.toUnsignedString(length) + " random bytes; at most " + MOST);
    }
    context.charge(HostPrices.random(length));
    if (!context.memory().takeValues(length)) {
      throw new GuestTrap("no memory for " + length + " random bytes");
    }
    try {
      return filled(context, (int) length);
    } finally {
      context.memory().giveBackValues(length);
    }
  }

  private static byte[] filled(WasiContext context, int length) {
    var bytes = new byte[length];
    var chunk = new byte[Math.min(CHUNK, length)];
    for (var done = 0; done < length; done += chunk.length) {
      context.checkTime();
      context.host().random().nextBytes(chunk);
      System.arraycopy(chunk, 0, bytes, done, Math.min(chunk.length, length - done));
    }
    return bytes;
  }
}
