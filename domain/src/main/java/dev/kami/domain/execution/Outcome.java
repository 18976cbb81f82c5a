package dev.kami.domain.execution;

import dev.kami.domain.problem.GuestFault;

/** How a call ended. Every end of a guest is one of these; none is an exception. */
public sealed interface Outcome {

  /**
   * The tool answered.
   *
   * @param content its result, as it wrote it
   */
  record Completed(String content) implements Outcome {}

  /**
   * The tool did not answer.
   *
   * @param fault what kept it, and what can be done
   */
  record Failed(GuestFault fault) implements Outcome {}
}
