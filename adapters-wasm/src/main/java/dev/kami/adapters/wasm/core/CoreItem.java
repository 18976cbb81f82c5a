package dev.kami.adapters.wasm.core;

/** What core instances import and export. Tables, globals and tags are passed on unopened. */
public sealed interface CoreItem permits CoreFunction, CoreMemory, CoreItem.Opaque {

  /** A table, a global or a tag. */
  non-sealed interface Opaque extends CoreItem {}
}
