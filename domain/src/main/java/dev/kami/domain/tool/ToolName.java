package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;

/**
 * The short name that people see, not necessarily unique.
 *
 * @param value 1 to 64 characters without control characters
 */
public record ToolName(String value) {

  /** The longest name in characters. */
  public static final int MAX_LENGTH = 64;

  /**
   * Checks length and characters.
   *
   * @throws ProblemException {@code tool.bad-name}
   */
  public ToolName {
    var length = value.codePointCount(0, value.length());
    if (value.isBlank()
        || length > MAX_LENGTH
        || value.codePoints().anyMatch(Printable::isControl)) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.bad-name",
              "'" + Printable.clip(value) + "' is not a tool name",
              "a name has 1 to " + MAX_LENGTH + " printable characters",
              "choose a short name like fetch-url"));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
