package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.regex.Pattern;

/**
 * Something that a client of MCP says it can do: a member of the specification's {@code
 * ClientCapabilities} such as {@code sampling}, or the name of an extension such as {@code
 * io.modelcontextprotocol/ui}.
 *
 * @param name the name, at most {@value #MAX_LENGTH} characters
 */
public record ClientCapability(String name) {

  /** The longest name. */
  public static final int MAX_LENGTH = 128;

  private static final Pattern GRAMMAR =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*+|[a-z0-9][a-z0-9.-]*+/[A-Za-z0-9][A-Za-z0-9._-]*+");

  /**
   * Checks the grammar.
   *
   * @throws ProblemException {@code tool.bad-capability}
   */
  public ClientCapability {
    if (name.length() > MAX_LENGTH || !GRAMMAR.matcher(name).matches()) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.bad-capability",
              "'" + Printable.clip(name) + "' is no capability of a client",
              "it is a word such as sampling, or an extension such as io.modelcontextprotocol/ui",
              "take the name from the specification of MCP"));
    }
  }

  /** {@return whether it is the name of an extension} */
  public boolean isExtension() {
    return name.indexOf('/') > 0;
  }
}
