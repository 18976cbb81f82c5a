package dev.kami.domain.execution;

import java.time.Duration;

/**
 * What one call used.
 *
 * @param duration wall-clock time of the guest
 * @param fuelConsumed instructions executed; the same for the same input on every machine
 * @param peakMemoryBytes the most linear memory that the guest had
 */
public record Usage(Duration duration, long fuelConsumed, long peakMemoryBytes) {

  /** Nothing used: the guest never started. */
  public static final Usage NONE = new Usage(Duration.ZERO, 0, 0);
}
