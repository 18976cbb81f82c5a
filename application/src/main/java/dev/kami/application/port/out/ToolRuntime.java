package dev.kami.application.port.out;

import dev.kami.domain.tool.ModuleBytes;

/**
 * The sandbox: makes modules ready and executes them.
 *
 * <p>Safe for use by many threads. Nothing of the engine crosses this port.
 */
public interface ToolRuntime extends AutoCloseable {

  /**
   * {@return the module, checked and ready to be executed any number of times}
   *
   * <p>This is the expensive step (validation, compilation); callers keep the result.
   *
   * @throws dev.kami.domain.problem.ProblemException with a {@link
   *     dev.kami.domain.problem.GuestFault} of kind {@code UNUSABLE} when these bytes are no module
   *     that can be run: {@code module.malformed}, {@code module.invalid}, {@code
   *     module.unknown-import} (naming it), {@code module.no-entry-point}, {@code module.too-large}
   */
  PreparedModule prepare(ModuleBytes module);

  /** Stops what is running and lets go of everything. Closing twice is harmless. */
  @Override
  void close();
}
