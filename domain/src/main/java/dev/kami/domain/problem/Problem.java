package dev.kami.domain.problem;

/**
 * What went wrong, as data that a person or an agent can act on.
 *
 * <p>The three families say <em>who</em> must act: {@link UserError} the person at the keyboard (or
 * the calling agent), {@link GuestFault} the author of the tool or whoever grants its rights,
 * {@link SystemFault} the operator of the machine. Every consumer (exit codes, MCP errors) is one
 * exhaustive switch over them.
 */
public sealed interface Problem permits UserError, GuestFault, SystemFault {

  /**
   * {@return a stable, dotted identifier that scripts may match, such as {@code tool.not-found}}
   */
  String code();

  /** {@return what happened, with the values that made it happen} */
  String cause();

  /** {@return the likely reason; empty when the cause says it all} */
  String hint();

  /** {@return the next command or edit that mends it; empty when there is none} */
  String fix();

  /** {@return cause, hint and fix as one line of prose, as agents and logs read it} */
  default String sentence() {
    var text = new StringBuilder(cause());
    if (!hint().isEmpty()) {
      text.append("; ").append(hint());
    }
    if (!fix().isEmpty()) {
      text.append("; to fix: ").append(fix());
    }
    return text.toString();
  }
}
