package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tool's identity in reverse-DNS form, such as {@code dev.example.fetch-url}.
 *
 * <p>Ids are used in paths, so nothing but lower-case letters, digits, dots and hyphens passes: no
 * separator, no {@code ..}, no letter case that a file system might fold.
 *
 * @param value the id, 3 to 128 characters
 */
public record ToolId(String value) implements Comparable<ToolId> {

  /** The longest id in characters. */
  public static final int MAX_LENGTH = 128;

  private static final Pattern GRAMMAR =
      Pattern.compile("[a-z][a-z0-9]*+(\\.[a-z0-9][a-z0-9-]*+)++");

  /**
   * Checks the grammar.
   *
   * @throws ProblemException {@code tool.bad-id}
   */
  public ToolId {
    if (!isId(value)) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.bad-id",
              "'" + Printable.clip(value) + "' is not a tool id",
              "an id is lower-case reverse-DNS of at most "
                  + MAX_LENGTH
                  + " characters: letters, digits, dots and hyphens",
              "use an id like dev.example.my-tool"));
    }
  }

  /** {@return the id that the text is; empty when it can be none} */
  public static Optional<ToolId> parse(String text) {
    return isId(text) ? Optional.of(new ToolId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(ToolId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isId(String text) {
    return text.length() <= MAX_LENGTH && GRAMMAR.matcher(text).matches();
  }
}
