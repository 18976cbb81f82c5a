package dev.kami.adapters.wasm.engine;

/**
 * Makes sure that a host function has room on the stack before it starts, where the depth of the
 * guest does not say so: Chicory's interpreter goes on where an exception of the guest is caught
 * without giving back the stack of the JVM between that and the throw.
 *
 * <p>So a guest that is interpreted can go to the very end of its stack and call the host there.
 * Most of what would overflow then is harmless, but a class whose initialization overflows stays
 * broken for the whole process. So the overflow is provoked here, where nothing can break.
 */
final class StackReserve {

  /** Frames of at least 150 bytes each: room for what host functions do. */
  private static final int FRAMES = 600;

  private StackReserve() {}

  /** Overflows the stack unless there is enough of it. */
  static void check() {
    if (descend(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8) == 0) {
      throw new AssertionError("the sum of positive numbers is positive");
    }
  }

  /** The arguments only make the frame large. */
  private static long descend(
      int frames, long a, long b, long c, long d, long e, long f, long g, long h) {
    return frames == 0
        ? a
        : descend(frames - 1, b, c, d, e, f, g, h, a) | a | b | c | d | e | f | g | h;
  }
}
