package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.core.GuestTrap;

/** How many resources of the host a guest holds; bounded, as each takes some of its memory. */
public final class LiveResources {

  /** The most that one call may hold at a time. */
  public static final int MOST = 10_000;

  private int count;

  LiveResources() {}

  /**
   * Counts a new one.
   *
   * @throws GuestTrap when there are too many
   */
  public void add() {
    if (count == MOST) {
      throw new GuestTrap("more than " + MOST + " resources of the host at a time");
    }
    count++;
  }

  /** Counts one that the guest holds no more. */
  public void remove() {
    count--;
  }

  /** {@return how many there are} */
  public int count() {
    return count;
  }
}
