package dev.kami.adapters.wasm.component.suite;

import dev.kami.adapters.wasm.component.instance.ComponentInstance;

/** A component that can be instantiated any number of times. */
@FunctionalInterface
interface Loaded {
  ComponentInstance instantiate();
}
