package dev.kami.adapters.wasm.wasi.p2.io;

/**
 * Something that a guest can wait for: the resource {@code pollable} of {@code wasi:io/poll}.
 *
 * <p>What it waits for may be gone; then it is ready, and whoever looks finds out why.
 */
@FunctionalInterface
public interface Pollable {

  /** What is always ready, as nothing has to be waited for. */
  Pollable READY = () -> true;

  /** {@return whether there is nothing to wait for any more; cheap, and never waits} */
  boolean ready();

  /**
   * {@return the nanoseconds until it is ready, where that is known; otherwise {@code
   * Long.MAX_VALUE}, and who waits looks again each millisecond}
   */
  default long nanosLeft() {
    return ready() ? 0 : Long.MAX_VALUE;
  }
}
