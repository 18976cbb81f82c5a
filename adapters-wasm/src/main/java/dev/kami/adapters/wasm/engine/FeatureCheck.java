package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.ModuleFacts;

/** Refuses core modules that use what this sandbox does not offer or cannot bound. */
final class FeatureCheck {

  /** The engine compares each import with each other when it makes an instance. */
  private static final int MOST_IMPORTS = 5_000;

  private FeatureCheck() {}

  /**
   * Checks a module.
   *
   * @param subject what it is called in the refusal
   * @throws dev.kami.domain.problem.ProblemException {@code module.invalid}
   */
  static void check(ModuleFacts facts, String subject) {
    if (facts.imports().size() > MOST_IMPORTS) {
      throw UnusableModule.unsupported(
          subject, "has " + facts.imports().size() + " imports", "give each import once");
    }
    if (facts.memories().stream().anyMatch(MemoryType::shared)) {
      throw UnusableModule.unsupported(subject, "has a shared memory", "build it without threads");
    }
    for (var feature : facts.features()) {
      switch (feature) {
        case GARBAGE_COLLECTION ->
            throw UnusableModule.unsupported(
                subject,
                "has garbage-collected objects, which no memory limit could bound",
                "compile it for linear memory");
        case SIMD ->
            throw UnusableModule.unsupported(
                subject,
                "has vector instructions",
                "compile it without them (clang: -mno-simd128)");
        case THREADS,
            TAIL_CALLS,
            EXCEPTIONS,
            MULTIPLE_MEMORIES,
            FUNCTION_REFERENCES,
            REFERENCE_TYPES,
            BULK_MEMORY -> {
          // Offered.
        }
      }
    }
  }
}
