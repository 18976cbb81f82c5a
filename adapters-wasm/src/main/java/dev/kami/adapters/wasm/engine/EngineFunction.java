package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.Instance;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.FunctionType;

/** A function of an instance in the engine. */
final class EngineFunction implements CoreFunction {

  private static final long[] NOTHING = {};

  private final Instance instance;
  private final int index;
  private final FuelLink fuel;

  EngineFunction(Instance instance, int index, FuelLink fuel) {
    this.instance = instance;
    this.index = index;
    this.fuel = fuel;
  }

  @Override
  public FunctionType type() {
    return CoreTypes.of(engineType());
  }

  /** Calls the machine and not the export: that would take the stack below for empty. */
  @Override
  public long[] call(long... arguments) {
    var results = fuel.entered(() -> instance.getMachine().call(index, arguments));
    return results == null ? NOTHING : results;
  }

  /** {@return the function as an import of these names} */
  ImportFunction as(String module, String name) {
    return new ImportFunction(module, name, engineType(), (_, arguments) -> call(arguments));
  }

  private com.dylibso.chicory.wasm.types.FunctionType engineType() {
    return instance.type(instance.functionType(index));
  }
}
