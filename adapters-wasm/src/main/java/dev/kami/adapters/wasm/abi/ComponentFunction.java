package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Optional;

/** A function on the level of components. */
public sealed interface ComponentFunction permits LiftedFunction, HostedFunction {

  /** {@return its type, with the resource types that there are in fact} */
  FunctionType type();

  /**
   * {@return the result, if the type has one}
   *
   * @param caller who calls
   * @param arguments as many as the type has, each of its type
   * @throws dev.kami.adapters.wasm.core.GuestTrap when the guest does what it must not; whatever
   *     the core engine throws for a trap comes out as it is
   */
  Optional<Value> call(Caller caller, List<Value> arguments);
}
