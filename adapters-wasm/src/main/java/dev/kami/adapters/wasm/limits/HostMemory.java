package dev.kami.adapters.wasm.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The part of the host's heap that all guests together may hold, so that many greedy ones cannot
 * starve the program. Safe for use by many threads.
 */
public final class HostMemory {

  private final long limit;
  private final AtomicLong held = new AtomicLong();

  /** A share of so many bytes. */
  public HostMemory(long limit) {
    this.limit = limit;
  }

  /** {@return two thirds of this machine's heap} */
  public static HostMemory ofThisMachine() {
    return new HostMemory(Runtime.getRuntime().maxMemory() / 3 * 2);
  }

  /** {@return whether so many bytes more could be taken} */
  public boolean take(long bytes) {
    if (held.addAndGet(bytes) <= limit) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** Gives bytes back. */
  public void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  /** {@return the bytes that guests hold now} */
  public long held() {
    return held.get();
  }

  /** {@return the most that guests may hold together} */
  public long limit() {
    return limit;
  }
}
