package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.domain.problem.ProblemException;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Bounds the frames of interpreted functions. A compiled function keeps its locals on its thread's
 * stack, which has an end; the interpreter keeps them on the heap, some twenty bytes each, where a
 * deep recursion would take all there is.
 */
final class InterpretedFrames {

  private static final int MOST_LOCALS = 500;

  private InterpretedFrames() {}

  /**
   * {@return why one of these functions is too large to be interpreted; empty when none is}
   *
   * @param functions numbered without imports
   */
  static Optional<ProblemException> problem(CoreModule module, IntPredicate functions) {
    for (var i = 0; i < module.code().size(); i++) {
      var locals = module.code().get(i).localCount();
      if (locals > MOST_LOCALS && functions.test(i)) {
        return Optional.of(
            UnusableModule.unsupported(
                "the module",
                "has a function, number "
                    + (ImportedFunctions.count(module) + i)
                    + ", that is too large to compile and has "
                    + locals
                    + " local variables",
                "split it, or compile the module with optimization (-O2)"));
      }
    }
    return Optional.empty();
  }
}
