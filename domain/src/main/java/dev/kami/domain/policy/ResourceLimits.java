package dev.kami.domain.policy;

import java.time.Duration;

/**
 * The limits that one call runs under, all of them enforced.
 *
 * @param memoryBytes the most memory: all linear memories and tables of the guest, and what the
 *     host keeps for it
 * @param time the longest wall-clock time from the start of the guest
 * @param fuel the most instructions
 * @param outputBytes the most output, standard output and standard error together
 */
public record ResourceLimits(long memoryBytes, Duration time, long fuel, long outputBytes) {

  /** Bytes in the megabyte that manifests and flags count in. */
  public static final long MEGABYTE = 1024L * 1024L;

  /** The largest memory limit in megabytes: all that a 32-bit memory can address. */
  public static final int MAX_MEMORY_MB = 4096;

  /** The longest time limit in milliseconds: 30 days. */
  public static final long MAX_MILLIS = 30L * 24 * 60 * 60 * 1000;

  /** Refuses a limit that is not above zero with {@link IllegalArgumentException}. */
  public ResourceLimits {
    if (memoryBytes <= 0 || !time.isPositive() || fuel <= 0 || outputBytes <= 0) {
      throw new IllegalArgumentException("limits are above zero");
    }
  }

  /** {@return an amount of memory as people read it: megabytes when they are whole, else bytes} */
  public static String megabytes(long bytes) {
    return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
  }
}
