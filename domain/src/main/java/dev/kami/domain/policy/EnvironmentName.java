package dev.kami.domain.policy;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.regex.Pattern;

/**
 * The name of an environment variable that a tool may read.
 *
 * @param value letters, digits and underscores, not beginning with a digit
 */
public record EnvironmentName(String value) {

  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

  /**
   * Checks the grammar; there is no wildcard.
   *
   * @throws ProblemException {@code policy.bad-environment-name}
   */
  public EnvironmentName {
    if (!GRAMMAR.matcher(value).matches()) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "policy.bad-environment-name",
              "'" + Printable.clip(value) + "' is not the name of an environment variable",
              "each variable is named in full, without wildcards or values",
              "use a name like API_KEY"));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
