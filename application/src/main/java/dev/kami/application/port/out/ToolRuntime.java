package dev.kami.application.port.out;

import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;

/**
 * The sandbox: makes modules ready and executes them.
 *
 * <p>Safe for use by many threads. Nothing of the engine crosses this port.
 */
public interface ToolRuntime extends AutoCloseable {

  /**
   * {@return what the module offers}
   *
   * <p>Compiles nothing and runs nothing, and need not look at code: a module that was examined may
   * still turn out to be invalid when it is prepared.
   *
   * @throws dev.kami.domain.problem.ProblemException as {@link #prepare} throws it
   */
  ModuleInterface examine(ModuleBytes module);

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

  /** {@return the fault of a call whose entry the module does not have} */
  static GuestFault noSuchEntry(Entry entry) {
    var what =
        switch (entry) {
          case Entry.Main _ -> "the module has no entry point that takes text";
          case Entry.Describe _ -> "the module does not describe itself";
          case Entry.Function(var name, _) -> "the module has no function '" + name + "'";
        };
    return new GuestFault(
        GuestFault.Kind.UNUSABLE,
        "module.no-entry-point",
        what,
        "",
        "see what it offers with: kami inspect");
  }
}
