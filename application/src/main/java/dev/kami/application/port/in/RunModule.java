package dev.kami.application.port.in;

import dev.kami.domain.execution.ExecutionResult;

/** Runs a module file directly, without a registry and without any grant: for development. */
public interface RunModule {

  /**
   * {@return how the call ended; a guest that fails is a result, not an exception}
   *
   * @throws dev.kami.domain.problem.ProblemException when the file cannot be read, is no module
   *     that the runtime can run, the input is not JSON, or it is not clear which function is
   *     called
   */
  ExecutionResult run(RunModuleCommand command);
}
