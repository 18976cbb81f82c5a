package dev.kami.adapters.wasm;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A module that was valid, and has been changed in a few places. The same seed and number make the
 * same mutant of the same guests.
 *
 * @param origin the guest that it was
 * @param seed the seed of all mutants
 * @param number which one it is
 */
record Mutant(String origin, long seed, long number) {

  private static final byte[] INTERESTING = {
    0,
    1,
    0x0b,
    0x10,
    0x11,
    0x1a,
    0x20,
    0x21,
    0x40,
    0x41,
    0x60,
    0x70,
    0x7f,
    (byte) 0x80,
    (byte) 0xfc,
    -1
  };
  private static final int MOST_CHANGES = 5;

  /** {@return the mutant of that number, of one of these guests} */
  static Mutant of(List<String> guests, long seed, long number) {
    return new Mutant(guests.get(random(seed, number).nextInt(guests.size())), seed, number);
  }

  /** {@return the changed bytes} */
  byte[] bytes(byte[] original) {
    var random = random(seed, number);
    random.nextInt();
    var bytes = original.clone();
    for (var left = 1 + random.nextInt(MOST_CHANGES); left > 0 && bytes.length > 0; left--) {
      bytes = changed(bytes, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    var at = random.nextInt(bytes.length);
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> moved(bytes, at, Math.min(1 + random.nextInt(8), bytes.length - at), 0, random);
      case 2 -> moved(bytes, at, 0, 1 + random.nextInt(4), random);
      case 3 -> repeated(bytes, at, Math.min(1 + random.nextInt(64), bytes.length - at));
      case 4, 5, 6 -> replaced(bytes, at, INTERESTING[random.nextInt(INTERESTING.length)]);
      case 7, 8 -> replaced(bytes, at, (byte) random.nextInt());
      default -> replaced(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
    };
  }

  private static byte[] replaced(byte[] bytes, int at, byte by) {
    bytes[at] = by;
    return bytes;
  }

  /** Takes bytes out and puts others in. */
  private static byte[] moved(byte[] bytes, int at, int out, int in, Random random) {
    var inserted = new byte[in];
    random.nextBytes(inserted);
    var result = new byte[bytes.length - out + in];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(inserted, 0, result, at, in);
    System.arraycopy(bytes, at + out, result, at + in, bytes.length - at - out);
    return result;
  }

  private static byte[] repeated(byte[] bytes, int at, int length) {
    var result = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, at, result, at + length, bytes.length - at);
    return result;
  }

  private static Random random(long seed, long number) {
    return new Random(seed * 1_000_003 + number);
  }

  @Override
  public String toString() {
    return "mutant %d of seed %d, once %s".formatted(number, seed, origin);
  }
}
