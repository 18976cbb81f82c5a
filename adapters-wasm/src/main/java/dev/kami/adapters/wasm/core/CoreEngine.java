package dev.kami.adapters.wasm.core;

import dev.kami.adapters.wasm.binary.ByteRange;

/** Makes core instances for one instance of a component. Used by one thread. */
public interface CoreEngine {

  /**
   * {@return an instance of a module, whose start function has run}
   *
   * <p>A trap in it leaves as whatever unchecked exception or error the engine throws.
   *
   * @param module one of the core modules that the engine was given beforehand, the same object
   * @param imports what it may import; the types have been checked
   */
  CoreInstance instantiate(ByteRange module, CoreImports imports);
}
