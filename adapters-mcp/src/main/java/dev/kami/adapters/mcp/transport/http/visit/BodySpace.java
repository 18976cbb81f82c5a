package dev.kami.adapters.mcp.transport.http.visit;

import java.util.concurrent.Semaphore;

/**
 * What the bodies of all requests may take together, so that many large ones cannot exhaust the
 * memory. Small ones need no place: whoever sends large ones does not keep them out.
 */
public final class BodySpace {

  /** The most bytes of a body. */
  public static final int MOST = 4 * 1024 * 1024;

  /** The bytes of a body that need no place. */
  static final int FREE = 8 * 1024;

  /** What a body can grow to when it is parsed, as a multiple: an array of short numbers. */
  private static final int GROWTH = 64;

  private final Semaphore bytes;

  /**
   * Space for as many bodies as a heap can hold, parsed.
   *
   * @param heap its size in bytes
   */
  public BodySpace(long heap) {
    this.bytes = new Semaphore(Math.clamp(heap / GROWTH, MOST, Integer.MAX_VALUE));
  }

  boolean take(int count) {
    return bytes.tryAcquire(count);
  }

  void giveBack(int count) {
    bytes.release(count);
  }
}
