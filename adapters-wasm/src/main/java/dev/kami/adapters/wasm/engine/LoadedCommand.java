package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.WasmModule;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.machine.FlatMemory;
import dev.kami.adapters.wasm.wasi.CoreHost;
import dev.kami.adapters.wasm.wasi.WasiFunction;
import java.util.List;

/** A command of WASI preview 1 in the engine. Safe for use by many threads. */
final class LoadedCommand {

  private final LoadedModule module;
  private final List<WasiFunction> functions;
  private final int memory;

  LoadedCommand(LoadedModule module) {
    this.module = module;
    this.functions = functions(module.module());
    this.memory = module.export(ModuleCheck.MEMORY).index();
  }

  /** {@return a fresh instance, in which no code of the guest has run yet} */
  GuestInstance instantiate(MemoryAccount account) {
    var link = new HostLink(module.interpretsSome());
    var starts = module.module().startSection().isPresent();
    var instance =
        module.instantiate(
            link.imports(module.fuelModule(), functions), account, link::proceed, !starts);
    return new GuestInstance(instance, link, account, (FlatMemory) instance.memory(memory));
  }

  private static List<WasiFunction> functions(WasmModule module) {
    return module.importSection().stream()
        .flatMap(wanted -> CoreHost.find(wanted.module(), wanted.name()).stream())
        .distinct()
        .toList();
  }
}
