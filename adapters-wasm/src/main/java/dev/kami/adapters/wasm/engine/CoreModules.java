package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.IdentityHashMap;
import java.util.List;

/** The core modules of one component, ready to be instantiated. Safe for use by many threads. */
final class CoreModules {

  private final IdentityHashMap<ByteRange, LoadedModule> modules = new IdentityHashMap<>();

  /** The modules, each under the very object that the component has it under. */
  CoreModules(List<ByteRange> bytes, List<LoadedModule> loaded) {
    for (var i = 0; i < bytes.size(); i++) {
      modules.put(bytes.get(i), loaded.get(i));
    }
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
