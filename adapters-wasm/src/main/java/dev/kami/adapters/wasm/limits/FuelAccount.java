package dev.kami.adapters.wasm.limits;

/**
 * The fuel of one call, handed out in slices: a guest pays from its slice without asking, and asks
 * for the next one here. Used by the guest's thread only.
 *
 * <p>What a guest has left of its slice may be negative: it charges before it works. Then {@code
 * granted - remaining} is what it has asked for, exact at every moment.
 */
public final class FuelAccount {

  /** Instructions between two looks at deadline and cancellation, when they are slow. */
  static final long SMALLEST_SLICE = 1_000;

  /** The same when they are fast. */
  static final long LARGEST_SLICE = 128_000;

  private static final long FAST_NANOS = 100_000;
  private static final long SLOW_NANOS = 1_000_000;

  private final long budget;
  private long slice = SMALLEST_SLICE;
  private long granted;

  /** An account of so many instructions. */
  public FuelAccount(long budget) {
    this.budget = budget;
  }

  /** {@return whether the guest has asked for more than there is} */
  boolean overdrawn(long remaining) {
    return granted - remaining > budget;
  }

  /**
   * Makes slices larger or smaller, so that one lasts about as long whether it is compiled or
   * interpreted, and looks at the clock cost little. How large they are is no concern of the guest:
   * it uses the same fuel.
   *
   * @param nanos how long the last one lasted
   */
  void pace(long nanos) {
    if (nanos < FAST_NANOS) {
      slice = Math.min(2 * slice, LARGEST_SLICE);
    } else if (nanos > SLOW_NANOS) {
      slice = Math.max(slice / 4, SMALLEST_SLICE);
    }
  }

  /** {@return the slice with what could be added to it, never negative unless overdrawn} */
  long refill(long remaining) {
    var grant = Math.min(Math.max(slice, -remaining), budget - granted);
    granted += grant;
    return remaining + grant;
  }

  /**
   * {@return the instructions paid for, at most the budget}
   *
   * @param remaining what the guest has left of its slice
   */
  public long consumed(long remaining) {
    return Math.min(granted - remaining, budget);
  }
}
