package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.WasiFunction;
import dev.kami.adapters.wasm.wasi.WasiPreview1;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A module in the engine, from which instances are made. Safe for use by many threads. */
final class LoadedModule {

  private final CompiledCode code;
  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final List<WasiFunction> functions;
  private final int memory;

  private LoadedModule(CompiledCode code, WasmModule module, Function<Instance, Machine> machines) {
    this.code = code;
    this.module = module;
    this.machines = machines;
    this.functions = functions(module);
    this.memory = memory(module);
  }

  /**
   * {@return the module of code that was made just now, whose classes the JVM has not seen yet}
   *
   * @throws ReflectiveOperationException the classes are not what they should be
   * @throws LinkageError the JVM refuses a class
   */
  static LoadedModule verified(CompiledCode code) throws ReflectiveOperationException {
    new GuestClassLoader(code.classes()).verify();
    return of(code);
  }

  /**
   * {@return the module of code that was made from a validated one}
   *
   * @throws ReflectiveOperationException the classes are not what they should be
   */
  static LoadedModule of(CompiledCode code) throws ReflectiveOperationException {
    return new LoadedModule(
        code,
        ModuleParser.trusted(code.module()),
        code.mainClass().isEmpty()
            ? InterpreterMachine::new
            : new GuestClassLoader(code.classes()).machines(code.mainClass()));
  }

  /** {@return a fresh instance, in which no code of the guest has run yet} */
  GuestInstance instantiate(MemoryAccount account) {
    var link = new HostLink();
    var instance =
        Instance.builder(module)
            .withMachineFactory(machines)
            .withImportValues(link.imports(code, functions))
            .withMemoryFactory(limits -> new FlatMemory(limits, account))
            .withTableFactory((table, initial) -> CappedTable.of(table, initial, account))
            .withInitialize(!startsByItself())
            .withStart(false)
            .build();
    return new GuestInstance(
        instance, link, account, (FlatMemory) instance.memory(memory), code.fuelGlobal());
  }

  /** {@return whether code of the guest runs while an instance is initialized} */
  private boolean startsByItself() {
    return module.startSection().isPresent();
  }

  private static List<WasiFunction> functions(WasmModule module) {
    return module.importSection().stream()
        .filter(wanted -> wanted.module().equals(WasiPreview1.MODULE))
        .flatMap(wanted -> WasiPreview1.find(wanted.name()).stream())
        .distinct()
        .toList();
  }

  private static int memory(WasmModule module) {
    var exports = module.exportSection();
    return IntStream.range(0, exports.exportCount())
        .mapToObj(exports::getExport)
        .filter(export -> export.name().equals(ModuleCheck.MEMORY))
        .mapToInt(Export::index)
        .findFirst()
        .orElseThrow();
  }
}
