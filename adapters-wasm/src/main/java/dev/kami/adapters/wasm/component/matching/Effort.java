package dev.kami.adapters.wasm.component.matching;

/** How much work on types may still be done. Not for several threads. */
public final class Effort {

  /** Many times what the largest known components need, and about a second at most. */
  public static final int ENOUGH = 2_000_000;

  private long left;

  /** So many steps; a step looks at one part of a type. */
  public Effort(int steps) {
    this.left = steps;
  }

  /**
   * Takes steps off.
   *
   * @throws TooComplexException when none are left
   */
  public void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new TooComplexException();
    }
  }
}
