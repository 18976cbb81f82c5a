package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.IdentityHashMap;

/** The core modules of one component, ready to be instantiated. Safe for use by many threads. */
final class CoreModules {

  private final IdentityHashMap<ByteRange, LoadedModule> modules;

  /** The modules, each under the very object that the component has it under. */
  CoreModules(IdentityHashMap<ByteRange, LoadedModule> modules) {
    this.modules = modules;
  }

  /** {@return the module of those bytes} */
  LoadedModule loaded(ByteRange bytes) {
    var module = modules.get(bytes);
    if (module == null) {
      throw new IllegalArgumentException("this component has no such core module");
    }
    return module;
  }
}
