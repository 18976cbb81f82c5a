package dev.kami.domain.execution;

import dev.kami.domain.policy.Limit;
import dev.kami.domain.policy.ResourceLimits;
import java.util.Arrays;
import java.util.List;

/**
 * A limit of which a call used four fifths or more: the next, larger input may reach it.
 *
 * @param limit which one
 * @param used how much was used, in its unit
 * @param of how much there was
 * @param howToRaise the edit that gives the tool more
 */
public record NearLimit(Limit limit, long used, long of, String howToRaise) {

  /** {@return the limits that such a use comes near to} */
  static List<NearLimit> among(Usage usage, ResourceLimits limits) {
    return Arrays.stream(Limit.values())
        .filter(limit -> isNear(usage.of(limit), limit.of(limits)))
        .map(limit ->
            new NearLimit(limit, usage.of(limit), limit.of(limits), limit.howToRaise(limits)))
        .toList();
  }

  /** {@return the warning in the words that callers see: how much of what, and how to raise it} */
  public String sentence() {
    return "near a limit: the tool used "
        + used
        + " of its "
        + of
        + " "
        + limit.unit()
        + "; to raise it: "
        + howToRaise;
  }

  private static boolean isNear(long used, long limit) {
    return used >= limit - limit / 5;
  }
}
