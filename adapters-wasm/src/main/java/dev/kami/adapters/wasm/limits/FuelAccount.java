package dev.kami.adapters.wasm.limits;

/**
 * The fuel of one call, handed out in slices: a guest pays from its slice without asking, and asks
 * for the next one here. Used by the guest's thread only.
 *
 * <p>What a guest has left of its slice may be negative: it charges before it works. Then {@code
 * granted - remaining} is what it has asked for, exact at every moment.
 */
public final class FuelAccount {

  /**
   * Instructions between two looks at deadline and cancellation: well under a millisecond, also
   * when they are interpreted.
   */
  static final long SLICE = 20_000;

  private final long budget;
  private long granted;

  /** An account of so many instructions. */
  public FuelAccount(long budget) {
    this.budget = budget;
  }

  /** {@return whether the guest has asked for more than there is} */
  boolean overdrawn(long remaining) {
    return granted - remaining > budget;
  }

  /** {@return the slice with what could be added to it, never negative unless overdrawn} */
  long refill(long remaining) {
    var grant = Math.min(Math.max(SLICE, -remaining), budget - granted);
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
