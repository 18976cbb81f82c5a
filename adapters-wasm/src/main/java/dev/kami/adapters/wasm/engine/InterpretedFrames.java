package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import java.util.stream.IntStream;

/**
 * Bounds the frames of interpreted functions. A compiled function keeps its locals on its thread's
 * stack, which has an end; the interpreter keeps them on the heap, some twenty bytes each, where a
 * deep recursion would take all there is.
 */
final class InterpretedFrames {

  private static final int MOST_LOCALS = 500;

  private InterpretedFrames() {}

  /** Refuses a module of which any function is too large to be interpreted. */
  static void checkAll(WasmModule module) {
    var imported = module.importSection().count(ExternalType.FUNCTION);
    check(
        module,
        IntStream.range(0, module.codeSection().functionBodyCount()).map(i -> i + imported));
  }

  /** Refuses a module of which one of these functions is too large to be interpreted. */
  static void check(WasmModule module, IntStream functions) {
    var imported = module.importSection().count(ExternalType.FUNCTION);
    functions.forEach(function -> {
      var locals = module.codeSection().getFunctionBody(function - imported).localTypes().size();
      if (locals > MOST_LOCALS) {
        throw UnusableModule.unsupported(
            "the module",
            "has a function, number "
                + function
                + ", that is too large to compile and has "
                + locals
                + " local variables",
            "split it, or compile the module with optimization (-O2)");
      }
    });
  }
}
