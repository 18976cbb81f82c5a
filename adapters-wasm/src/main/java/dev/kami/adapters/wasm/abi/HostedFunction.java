package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A component function that the host offers.
 *
 * @param type that it is imported with
 * @param body what it does
 */
public record HostedFunction(FunctionType type, Body body) implements ComponentFunction {

  /** What a function does. */
  @FunctionalInterface
  public interface Body {

    /** {@return the result, if the type has one} */
    Optional<Value> call(List<Value> arguments);
  }

  @Override
  public Optional<Value> call(Caller caller, List<Value> arguments) {
    return body.call(arguments);
  }
}
