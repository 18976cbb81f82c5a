package dev.kami.domain.execution;

import java.util.OptionalDouble;

/**
 * How far a guest says that it has come.
 *
 * @param done how much is done, not negative and finite, in a measure of the guest's own
 * @param total how much there is to do in the same measure, when the guest knows it
 * @param message what it is doing, for people; one line, may be empty
 */
public record Progress(double done, OptionalDouble total, String message) {

  /** The largest number that is passed on, so that all are exact and short. */
  public static final double MOST = 1L << 53;

  /** Refuses numbers out of range with {@link IllegalArgumentException}. */
  public Progress {
    if (!isAmount(done) || (total.isPresent() && !isAmount(total.getAsDouble()))) {
      throw new IllegalArgumentException(done + " of " + total);
    }
  }

  /** {@return whether the number can be an amount: from 0 to {@link #MOST}} */
  public static boolean isAmount(double number) {
    return number >= 0 && number <= MOST;
  }
}
