package dev.kami.domain.policy;

import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The limits that a manifest or a command line names; what is absent follows the defaults.
 *
 * @param memoryMb megabytes of memory, 1 to 4096
 * @param timeMillis milliseconds of wall-clock time, 1 to {@value ResourceLimits#MAX_MILLIS} (30
 *     days)
 * @param fuel instructions, above zero
 */
public record RequestedLimits(OptionalInt memoryMb, OptionalLong timeMillis, OptionalLong fuel) {

  /** Nothing named: all defaults. */
  public static final RequestedLimits DEFAULTS =
      new RequestedLimits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());

  /**
   * Checks every limit.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code policy.bad-limit}, once for each
   */
  public RequestedLimits {
    var problems = new ProblemCollector();
    check(problems, "memory in MB", memoryMb.orElse(1), ResourceLimits.MAX_MEMORY_MB);
    check(problems, "execution time in ms", timeMillis.orElse(1), ResourceLimits.MAX_MILLIS);
    check(problems, "fuel", fuel.orElse(1), Long.MAX_VALUE);
    problems.throwIfAny();
  }

  /** {@return the limits to enforce: these, and the defaults for what is absent} */
  public ResourceLimits over(ResourceLimits defaults) {
    return new ResourceLimits(
        memoryMb.isPresent()
            ? memoryMb.getAsInt() * ResourceLimits.MEGABYTE
            : defaults.memoryBytes(),
        timeMillis.isPresent() ? Duration.ofMillis(timeMillis.getAsLong()) : defaults.time(),
        fuel.orElse(defaults.fuel()),
        defaults.outputBytes());
  }

  private static void check(ProblemCollector problems, String what, long value, long most) {
    if (value < 1 || value > most) {
      problems.add(
          new UserError(
              UserError.Kind.INVALID,
              "policy.bad-limit",
              "a limit of " + value + " for " + what + " is out of range",
              "",
              most == Long.MAX_VALUE
                  ? "use a whole number above zero"
                  : "use a whole number from 1 to " + most));
    }
  }
}
