package dev.kami.domain.policy;

/** Whether a guest may reach something. */
public sealed interface NetworkDecision {

  /**
   * It may.
   *
   * @param by the rule that allows it
   */
  record Allowed(NetworkRule by) implements NetworkDecision {}

  /**
   * It may not.
   *
   * @param denial what, why and how to allow it
   */
  record Denied(Denial denial) implements NetworkDecision {}
}
