package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.Feature;

/**
 * What preparing a module costs the host, known before it is done: nothing that was begun can be
 * stopped inside of a function, so what would be too much is not begun.
 */
final class CompileCost {

  /** What an instruction's objects take, for each byte of metered code. */
  private static final long INTERPRETED = 36;

  /** What is held of a chunk while it is compiled, for each byte of its code. */
  private static final long COMPILING = 150;

  /** Metered code, its classes, and copies of both. */
  private static final long COMPILED = 8;

  /** Comparisons of a function's type with a declared one, each some nanoseconds. */
  private static final long MOST_COMPARISONS = 1_000_000_000;

  private CompileCost() {}

  /** {@return the bytes of heap that a module takes as long as it is interpreted, about} */
  static long interpreting(AdmittedModule module) {
    return INTERPRETED * module.metered().facts().codeBytes() * 2;
  }

  /** {@return the bytes of heap that compiling takes, about} */
  static long compiling(AdmittedModule module) {
    var code = module.metered().facts().codeBytes() * 2;
    var chunk = isDivisible(module) ? Math.min(code, 2 * CodeChunk.bytes()) : code;
    return COMPILED * code + COMPILING * chunk;
  }

  /**
   * {@return whether functions can be compiled apart from each other}
   *
   * <p>Where functions are called by reference, the compiler looks at all code to find out how.
   */
  static boolean isDivisible(AdmittedModule module) {
    return !module.metered().facts().features().contains(Feature.FUNCTION_REFERENCES);
  }

  /**
   * Fails when a module of so many chunks would keep a compiler busy for too long.
   *
   * <p>For each chunk and each type, it looks through all functions for those of the type.
   */
  static void check(CoreModule module, int chunks) {
    var types = module.types().stream().mapToLong(group -> group.members().size()).sum();
    var comparisons = types * module.functions().size() * (chunks + 1);
    if (comparisons > MOST_COMPARISONS) {
      throw new IllegalStateException(
          "too many functions of too many types: " + module.functions().size() + " and " + types);
    }
  }
}
