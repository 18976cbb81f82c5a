package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.FunctionType;

/**
 * A core function with at most one result.
 *
 * @param type its type
 * @param body what it does; what it returns is ignored when the type has no result
 */
record BuiltIn(FunctionType type, Body body) implements CoreFunction {

  private static final long[] NOTHING = {};

  /** What a function does. */
  @FunctionalInterface
  interface Body {
    long call(long[] arguments);
  }

  @Override
  public long[] call(long... arguments) {
    var result = body.call(arguments);
    return type.results().isEmpty() ? NOTHING : new long[] {result};
  }
}
