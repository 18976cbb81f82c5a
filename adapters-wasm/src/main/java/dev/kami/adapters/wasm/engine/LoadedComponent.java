package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.component.instance.Blueprint;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.component.instance.InstantiationLimits;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;

/** A component in the engine, from which instances are made. Safe for use by many threads. */
final class LoadedComponent {

  private final CoreModules modules;
  private final Blueprint<WasiContext> blueprint;

  LoadedComponent(AdmittedComponent component, CoreModules modules) {
    this.modules = modules;
    this.blueprint =
        new Blueprint<>(component.valid(), component.imports(), InstantiationLimits.DEFAULT);
  }

  /**
   * {@return a fresh instance, whose start functions have run; fails in whatever way the guest and
   * the engine do}
   *
   * @param fuel bound to the call
   * @param account pays for all memories and tables, and for values on their way
   */
  ComponentInstance instantiate(FuelLink fuel, MemoryAccount account, WasiContext context) {
    return blueprint.instantiate(
        new ChicoryEngine(modules, fuel, account), new ValueAccount(account, context), context);
  }
}
