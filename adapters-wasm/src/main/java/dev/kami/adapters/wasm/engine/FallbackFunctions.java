package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CodeWork;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FunctionBody;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of a module that are interpreted though the rest is compiled: no method of a JVM
 * could hold them, or describing their locals at each branch would take too much memory.
 *
 * <p>Which ones are too large for a method turns out when they are compiled, and each time that is
 * started all over. So those that surely are too large are left out from the beginning; and when
 * one turns out to be, all that are much larger follow it, in the end all that are not smaller.
 */
final class FallbackFunctions {

  /** Bytes of code of which no method has ever been made. */
  private static final long SURELY_TOO_LARGE = 100_000;

  /** Locals times branches: four bytes each, for one function at a time. */
  private static final long MOST_CELLS = 16_000_000;

  /** How often only much larger functions follow. */
  private static final int PATIENCE = 8;

  private final CoreModule module;
  private final int imported;
  private final Set<Integer> numbers = new TreeSet<>();
  private int refusals;

  /** The functions that surely are too large. */
  FallbackFunctions(CoreModule module) {
    this.module = module;
    this.imported = ImportedFunctions.count(module);
    for (var i = 0; i < module.code().size(); i++) {
      if (isSurelyTooLarge(module.code().get(i))) {
        numbers.add(imported + i);
      }
    }
  }

  /** Adds a function that turned out to be too large, and with it others. */
  void add(int number) {
    numbers.add(number);
    refusals++;
    var size = module.code().get(number - imported).code().length();
    var others = refusals <= PATIENCE ? 2L * size : size;
    for (var i = 0; i < module.code().size(); i++) {
      if (module.code().get(i).code().length() >= others) {
        numbers.add(imported + i);
      }
    }
  }

  /** {@return their numbers, imported functions counted} */
  Set<Integer> numbers() {
    return Set.copyOf(numbers);
  }

  /** {@return whether the function with that number, without imports, is one of them} */
  boolean contains(int function) {
    return numbers.contains(imported + function);
  }

  private static boolean isSurelyTooLarge(FunctionBody body) {
    var size = body.code().length();
    // No branch is shorter than two bytes.
    return size > SURELY_TOO_LARGE
        || (body.localCount() * size / 2 > MOST_CELLS
            && body.localCount() * CodeWork.joins(body) > MOST_CELLS);
  }
}
