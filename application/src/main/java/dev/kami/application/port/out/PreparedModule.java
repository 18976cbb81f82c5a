package dev.kami.application.port.out;

import dev.kami.domain.execution.ExecutionResult;

/** A module that is ready to be executed; safe for use by many threads. */
public interface PreparedModule extends AutoCloseable {

  /**
   * {@return how the call ended}
   *
   * <p>Every call gets a fresh instance that shares nothing with another. Whatever the guest does
   * is a result: traps, limits, denials; no exception leaves for a reason that a guest can bring
   * about.
   *
   * @throws dev.kami.domain.problem.ProblemException {@link dev.kami.domain.problem.UserError}s,
   *     all that is wrong with the arguments of a function, before anything runs
   */
  ExecutionResult execute(ExecutionRequest request);

  /**
   * Does now what preparing left for later, such as compiling in the background; waits until it is
   * done. For those who prepare a module for others, and in no hurry.
   */
  default void finishPreparing() {}

  /** Lets go of it once running calls have ended. Closing twice is harmless. */
  @Override
  void close();
}
