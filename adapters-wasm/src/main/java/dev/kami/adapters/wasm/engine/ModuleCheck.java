package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.InvalidException;
import dev.kami.adapters.wasm.module.Exported;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.ModuleFacts;
import java.util.List;
import java.util.Optional;

/** Lets a command in: reads, validates and meters it, then looks at what it wants and offers. */
final class ModuleCheck {

  static final String START = "_start";
  static final String MEMORY = "memory";

  private ModuleCheck() {}

  /**
   * {@return the module, validated and metered}
   *
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  static AdmittedModule admit(byte[] module) {
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
    FeatureCheck.check(facts, "the module");
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

  private static Optional<Exported> export(ModuleFacts facts, String name) {
    return facts.exports().stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
