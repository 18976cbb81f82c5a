package dev.kami.domain.execution;

import dev.kami.domain.policy.Limit;
import java.time.Duration;

/**
 * What one call used.
 *
 * @param duration wall-clock time of the guest
 * @param fuelConsumed instructions executed; the same for the same input on every machine
 * @param peakMemoryBytes the most memory that the guest had at a time, counted as its limit counts
 * @param outputBytes what it wrote to standard output and standard error, its answer included
 */
public record Usage(Duration duration, long fuelConsumed, long peakMemoryBytes, long outputBytes) {

  /** Nothing used: the guest never started. */
  public static final Usage NONE = new Usage(Duration.ZERO, 0, 0, 0);

  /** {@return how much of that was used, in its unit} */
  public long of(Limit limit) {
    return switch (limit) {
      case FUEL -> fuelConsumed;
      case TIME -> duration.toMillis();
      case MEMORY -> peakMemoryBytes;
      case OUTPUT -> outputBytes;
    };
  }
}
