package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.ComponentFunction;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import java.util.Optional;

/**
 * Where a component has an exported function.
 *
 * @param instance the name of the exported instance that has it; empty when the component exports
 *     it itself
 * @param name its name there
 */
record ExportName(Optional<String> instance, String name) {

  /** {@return the function in an instance of the component} */
  ComponentFunction in(ComponentInstance component) {
    return instance
        .map(of -> component.function(of, name))
        .orElseGet(() -> component.function(name))
        .orElseThrow(() -> new IllegalStateException("validation has seen " + this));
  }
}
