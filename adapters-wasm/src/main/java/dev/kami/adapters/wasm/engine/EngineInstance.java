package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreItem;
import dev.kami.adapters.wasm.machine.FlatMemory;
import dev.kami.adapters.wasm.machine.SharedMemory;

/** An instance in the engine, with its exports as the component layer knows them. */
final class EngineInstance implements CoreInstance {

  private final LoadedModule module;
  private final Instance instance;
  private final FuelLink fuel;

  EngineInstance(LoadedModule module, Instance instance, FuelLink fuel) {
    this.module = module;
    this.instance = instance;
    this.fuel = fuel;
  }

  @Override
  public CoreItem export(String name) {
    var export = module.export(name);
    return switch (export.exportType()) {
      case FUNCTION -> new EngineFunction(instance, export.index(), fuel);
      case MEMORY -> memory(export.index());
      case TABLE -> new EngineItem.OfTable(instance.table(export.index()));
      case GLOBAL -> new EngineItem.OfGlobal(instance.global(export.index()));
      case TAG -> new EngineItem.OfTag(instance.tag(export.index()));
    };
  }

  private FlatMemory memory(int index) {
    return switch (instance.memory(index)) {
      case FlatMemory own -> own;
      case SharedMemory imported -> imported.memory();
      case Object other -> throw new IllegalStateException(other + " is no memory of this engine");
    };
  }
}
