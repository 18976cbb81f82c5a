package dev.kami.application.execution;

import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;

/**
 * How calls are executed.
 *
 * @param maxConcurrent how many run at once, above zero
 * @param cacheSize how many prepared modules are kept, above zero
 * @param defaults the limits for what a manifest or a caller does not name
 */
public record ExecutionSettings(int maxConcurrent, int cacheSize, ResourceLimits defaults) {

  /**
   * Checks the numbers.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code settings.not-positive}, once for each
   */
  public ExecutionSettings {
    var problems = new ProblemCollector();
    if (maxConcurrent < 1) {
      problems.add(notPositive("number of concurrent executions", maxConcurrent));
    }
    if (cacheSize < 1) {
      problems.add(notPositive("number of cached modules", cacheSize));
    }
    problems.throwIfAny();
  }

  private static Problem notPositive(String what, int value) {
    return new UserError(
        UserError.Kind.USAGE,
        "settings.not-positive",
        "the " + what + " cannot be " + value,
        "",
        "use a whole number above zero");
  }
}
