package dev.kami.application.port.in;

import dev.kami.domain.execution.ExecutionResult;

/** Executes an installed tool: the production path, for people and agents alike. */
public interface ExecuteTool {

  /** The code of the problem that the caller's program cannot do what the tool needs of it. */
  String CLIENT_LACKS = "tool.client-lacks";

  /**
   * {@return how the call ended; a guest that fails is a result, not an exception}
   *
   * <p>Blocks while as many calls as the settings allow are running; waiting calls are served in
   * the order of their arrival. Safe for use by many threads.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code tool.not-found}, {@code
   *     tool.which-function}, {@code tool.disabled}, {@link #CLIENT_LACKS}, every problem of the
   *     input, or a fault of the store
   */
  ExecutionResult execute(ExecuteToolCommand command);
}
