package dev.kami.domain.execution;

import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import java.util.List;

/**
 * The result of one call.
 *
 * @param outcome how it ended
 * @param usage what it used
 * @param denials what the guest asked for and did not get, in order and without repetition; a guest
 *     may well complete without it
 * @param diagnostics what a tool that answered wrote beside its answer (a WASI command's standard
 *     error), for people; of one that failed it is part of the fault
 * @param nearLimits the limits that it came near to without reaching one
 */
public record ExecutionResult(
    Outcome outcome,
    Usage usage,
    List<Denial> denials,
    String diagnostics,
    List<NearLimit> nearLimits) {

  /** Takes copies. */
  public ExecutionResult {
    denials = List.copyOf(denials);
    nearLimits = List.copyOf(nearLimits);
  }

  /** A result that nobody has compared with its limits yet. */
  public ExecutionResult(Outcome outcome, Usage usage, List<Denial> denials, String diagnostics) {
    this(outcome, usage, denials, diagnostics, List.of());
  }

  /** A result of a tool that wrote nothing beside its answer. */
  public ExecutionResult(Outcome outcome, Usage usage, List<Denial> denials) {
    this(outcome, usage, denials, "");
  }

  /** {@return this result, with the limits that it came near to} */
  public ExecutionResult comparedWith(ResourceLimits limits) {
    var near =
        outcome instanceof Outcome.Failed(var fault) && fault.kind() == GuestFault.Kind.LIMIT
            ? List.<NearLimit>of()
            : NearLimit.among(usage, limits);
    return new ExecutionResult(outcome, usage, denials, diagnostics, near);
  }

  /** {@return whether the tool answered} */
  public boolean success() {
    return switch (outcome) {
      case Outcome.Completed _ -> true;
      case Outcome.Failed _ -> false;
    };
  }

  /** {@return the tool's answer, or what kept it from answering} */
  public String content() {
    return switch (outcome) {
      case Outcome.Completed(var content, _, _) -> content;
      case Outcome.Failed(var fault) -> fault.sentence();
    };
  }
}
