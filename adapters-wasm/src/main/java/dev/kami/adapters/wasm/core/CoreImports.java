package dev.kami.adapters.wasm.core;

/** Finds what a core module imports. */
@FunctionalInterface
public interface CoreImports {

  /** {@return the item of these names, which is there as validation has made sure} */
  CoreItem find(String module, String name);
}
