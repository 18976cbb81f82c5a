package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;

/** The two ways to execute a module. */
enum Engine {
  INTERPRETER,
  COMPILER;

  Instance instantiate(byte[] bytes, ImportValues imports) {
    WasmModule module = Parser.parse(bytes);
    Instance.Builder builder =
        Instance.builder(module)
            .withStart(false)
            .withMemoryFactory(ByteArrayMemory::new)
            .withImportValues(imports);
    if (this == COMPILER) {
      builder.withMachineFactory(
          MachineFactoryCompiler.builder(module)
              .withInterpreterFallback(InterpreterFallback.SILENT)
              .compile());
    }
    return builder.build();
  }

  /** Meters a module and calls its export {@code run}. */
  Run run(TestModule module, long budget, long... arguments) {
    return run(module, new FuelTank(budget, 1_000), arguments);
  }

  Run run(TestModule module, FuelTank tank, long... arguments) {
    MeteredModule metered = FuelMeter.instrument(module.bytes());
    try {
      var _ = instantiate(metered.bytes(), tank.imports(metered)).export("run").apply(arguments);
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
