package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.kami.adapters.wasm.engine.TestEngines;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.machine.FlatMemory;
import java.util.function.Function;

/** The two ways to execute a module. */
enum Engine {
  INTERPRETER,
  COMPILER;

  Instance instantiate(byte[] bytes, ImportValues imports) {
    WasmModule module = Parser.parse(bytes);
    return instantiate(
        module,
        imports,
        this == COMPILER
            ? MachineFactoryCompiler.builder(module)
                .withInterpreterFallback(InterpreterFallback.SILENT)
                .compile()
            : InterpreterMachine::new);
  }

  Instance instantiate(MeteredModule metered, ImportValues imports) {
    return instantiate(
        Parser.parse(metered.bytes()),
        imports,
        this == COMPILER ? TestEngines.machines(metered) : InterpreterMachine::new);
  }

  private static Instance instantiate(
      WasmModule module, ImportValues imports, Function<Instance, Machine> machines) {
    return Instance.builder(module)
        .withStart(false)
        .withMemoryFactory(Engine::memory)
        .withImportValues(imports)
        .withMachineFactory(machines)
        .build();
  }

  static FlatMemory memory(MemoryLimits limits) {
    return new FlatMemory(
        limits, new MemoryAccount(new HostMemory(Long.MAX_VALUE), Long.MAX_VALUE), () -> {});
  }

  /** Meters a module and calls its export {@code run}. */
  Run run(TestModule module, long budget, long... arguments) {
    return run(module, new FuelTank(budget, 1_000), arguments);
  }

  Run run(TestModule module, FuelTank tank, long... arguments) {
    MeteredModule metered = FuelMeter.instrument(module.bytes());
    try {
      var _ = instantiate(metered, tank.imports(metered)).export("run").apply(arguments);
      return new Run("completed", tank.consumed());
    } catch (FuelTank.OutOfFuel _) {
      return new Run("out of fuel", tank.consumed());
    } catch (RuntimeException e) {
      return new Run(String.valueOf(e.getMessage()), tank.consumed());
    }
  }

  /** How a call ended and what it used. */
  record Run(String end, long fuel) {
    static Run completed(long fuel) {
      return new Run("completed", fuel);
    }
  }
}
