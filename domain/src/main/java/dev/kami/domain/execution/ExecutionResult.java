package dev.kami.domain.execution;

import dev.kami.domain.policy.Denial;
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
 */
public record ExecutionResult(
    Outcome outcome, Usage usage, List<Denial> denials, String diagnostics) {

  /** Takes a copy. */
  public ExecutionResult {
    denials = List.copyOf(denials);
  }

  /** A result of a tool that wrote nothing beside its answer. */
  public ExecutionResult(Outcome outcome, Usage usage, List<Denial> denials) {
    this(outcome, usage, denials, "");
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
