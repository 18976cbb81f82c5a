package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.InvalidException;
import dev.kami.adapters.wasm.module.Exported;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.ModuleFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets a command in: reads, validates and meters it, then looks at what it wants and offers. */
final class ModuleCheck {

  static final String START = "_start";
  static final String MEMORY = "memory";

  private static final byte[] COMPONENT = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};

  private ModuleCheck() {}

  /**
   * {@return the module, validated and metered}
   *
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  static AdmittedModule admit(byte[] module) {
    if (Arrays.equals(module, 0, Math.min(module.length, 8), COMPONENT, 0, 8)) {
      throw UnusableModule.component();
    }
    var admitted = read(module);
    check(admitted.metered().facts());
    return admitted;
  }

  private static AdmittedModule read(byte[] module) {
    try {
      return AdmittedModule.alone(module);
    } catch (InvalidException e) {
      throw UnusableModule.invalid(e);
    } catch (Throwable e) {
      throw UnusableModule.malformed(e);
    }
  }

  private static void check(ModuleFacts facts) {
    ImportCheck.check(facts.imports());
    checkFeatures(facts);
    var start = export(facts, START);
    if (start.isEmpty()) {
      throw UnusableModule.noEntryPoint("has no export '" + START + "'");
    }
    if (!start.get().type().equals(new FunctionType(List.of(), List.of()))) {
      throw UnusableModule.noEntryPoint(
          "exports '" + START + "', but not as a function without parameters and results");
    }
    if (export(facts, MEMORY).filter(e -> e.type() instanceof MemoryType).isEmpty()) {
      throw UnusableModule.noMemory();
    }
  }

  private static void checkFeatures(ModuleFacts facts) {
    if (facts.memories().stream().anyMatch(MemoryType::shared)) {
      throw UnusableModule.unsupported("has a shared memory", "build it without threads");
    }
    for (var feature : facts.features()) {
      switch (feature) {
        case GARBAGE_COLLECTION ->
            throw UnusableModule.unsupported(
                "has garbage-collected objects, which no memory limit could bound",
                "compile it for linear memory");
        case SIMD ->
            throw UnusableModule.unsupported(
                "has vector instructions", "compile it without them (clang: -mno-simd128)");
        case TAIL_CALLS ->
            throw UnusableModule.unsupported(
                "has tail calls", "compile it without them (clang: -mno-tail-call)");
        case THREADS,
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

  private static Optional<Exported> export(ModuleFacts facts, String name) {
    return facts.exports().stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
