package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FunctionTypeUse;

/** The functions that a module imports: its own are numbered after them. */
final class ImportedFunctions {

  private ImportedFunctions() {}

  static int count(CoreModule module) {
    return (int)
        module.imports().stream().filter(item -> item.type() instanceof FunctionTypeUse).count();
  }
}
