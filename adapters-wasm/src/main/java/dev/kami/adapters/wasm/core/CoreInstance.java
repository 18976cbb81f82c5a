package dev.kami.adapters.wasm.core;

/** An instance of a core module. */
@FunctionalInterface
public interface CoreInstance {

  /** {@return the item that it exports under this name, which is there as validation made sure} */
  CoreItem export(String name);
}
