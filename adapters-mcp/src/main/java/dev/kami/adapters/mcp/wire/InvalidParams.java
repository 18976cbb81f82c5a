package dev.kami.adapters.mcp.wire;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;

/** The refusal of a request whose parameters are not what its method takes. */
public final class InvalidParams {

  private InvalidParams() {}

  /** {@return the exception, code {@code mcp.invalid-params}} */
  public static ProblemException because(String cause, String fix) {
    return new ProblemException(
        new UserError(UserError.Kind.INVALID, "mcp.invalid-params", cause, "", fix));
  }
}
