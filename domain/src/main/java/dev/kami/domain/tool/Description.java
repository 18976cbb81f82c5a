package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;

/**
 * What a tool or an argument is for, in words for people and agents.
 *
 * @param text 1 to 4096 characters; line breaks and tabs are welcome, other control characters are
 *     not
 */
public record Description(String text) {

  private static final int MAX_LENGTH = 4096;

  /**
   * Checks length and characters.
   *
   * @throws ProblemException {@code tool.bad-description}
   */
  public Description {
    if (text.isBlank()
        || text.length() > MAX_LENGTH
        || text.codePoints().anyMatch(c -> Printable.isControl(c) && c != '\n' && c != '\t')) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.bad-description",
              "'" + Printable.clip(text) + "' is not a description",
              "a description has 1 to " + MAX_LENGTH + " characters and no control characters",
              "say in a sentence what it is for"));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
