package dev.kami.adapters.wasm.component.matching;

/** How much work on types may still be done. Not for several threads. */
public final class Effort {

  /** Fifty times what known components need, and less than a second of work. */
  public static final int ENOUGH = 500_000;

  private final int granted;
  private long left;

  /** So many steps; a step looks at one part of a type. */
  public Effort(int steps) {
    this.granted = steps;
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
      throw new TooComplexException(granted);
    }
  }
}
