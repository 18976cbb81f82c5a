package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.machine.FlatMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A module in the engine, from which instances are made. Safe for use by many threads. */
final class LoadedModule {

  private static final long INSTANCE_BYTES = 4096;
  private static final long COPIED_BYTES = 16;
  private static final long ENTRY_BYTES = 64;

  private final CompiledCode code;
  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final Map<String, Export> exports = new HashMap<>();

  private LoadedModule(CompiledCode code, WasmModule module, Function<Instance, Machine> machines) {
    this.code = code;
    this.module = module;
    this.machines = machines;
    var section = module.exportSection();
    for (var i = 0; i < section.exportCount(); i++) {
      exports.put(section.getExport(i).name(), section.getExport(i));
    }
  }

  /** {@return the module of code that was compiled} */
  static LoadedModule of(CompiledCode code, GuestClassLoader classes) {
    return new LoadedModule(
        code, ModuleParser.trusted(code.module()), classes.machines(code.mainClass()));
  }

  /**
   * {@return the module without any preparation}
   *
   * @throws dev.kami.domain.problem.ProblemException a function is too large to be interpreted
   */
  static LoadedModule interpreted(AdmittedModule admitted) {
    var code = CompiledCode.uncompiled(admitted);
    var problem = InterpretedFrames.problem(admitted.metered().module(), _ -> true);
    if (problem.isPresent()) {
      throw problem.get();
    }
    return new LoadedModule(code, ModuleParser.trusted(code.module()), InterpreterMachine::new);
  }

  /**
   * {@return a fresh instance}
   *
   * @param account pays for its memories and tables
   * @param checkpoint throws when the call must end; for what takes long
   * @param initialize whether its start function, if there is one, runs now
   */
  Instance instantiate(
      ImportValues imports, MemoryAccount account, Runnable checkpoint, boolean initialize) {
    return Instance.builder(module)
        .withMachineFactory(machines)
        .withImportValues(imports)
        .withMemoryFactory(limits -> new FlatMemory(limits, account, checkpoint))
        .withTableFactory((table, initial) -> CappedTable.of(table, initial, account))
        .withInitialize(initialize)
        .withStart(false)
        .build();
  }

  /**
   * {@return about how many bytes an instance takes of the host, memories and tables aside}
   *
   * <p>Chicory copies lists of the module into each instance. A component can make thousands.
   */
  long instanceBytes() {
    var functions = module.functionSection().functionCount();
    var imports = module.importSection().importCount();
    var types = module.typeSection().subTypeCount();
    var globals = module.globalSection().globalCount();
    return INSTANCE_BYTES
        + COPIED_BYTES * (functions + types)
        + ENTRY_BYTES * (imports + globals + exports.size());
  }

  /** {@return whether a function of it is interpreted} */
  boolean interpretsSome() {
    return code.mainClass().isEmpty() || code.interpreted() > 0;
  }

  /** {@return the module as Chicory has it} */
  WasmModule module() {
    return module;
  }

  /** {@return what it exports under this name} */
  Export export(String name) {
    var export = exports.get(name);
    if (export == null) {
      throw new IllegalArgumentException("nothing is exported as '" + name + "'");
    }
    return export;
  }

  /** {@return the module name of what metering imports} */
  String fuelModule() {
    return code.fuelModule();
  }

  /** {@return the module name of imports that had no names; empty when there are none} */
  String namelessModule() {
    return code.namelessModule();
  }
}
