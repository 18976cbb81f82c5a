package dev.kami.adapters.wasm.core;

import dev.kami.adapters.wasm.module.FunctionType;

/** A core function, of a core instance or made by the component layer. */
public non-sealed interface CoreFunction extends CoreItem {

  /** {@return its type, numbers only when the component layer made it} */
  FunctionType type();

  /** {@return the results; a trap leaves as an unchecked exception or error} */
  long[] call(long... arguments);
}
