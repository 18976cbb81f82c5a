package dev.kami.adapters.wasm.component.host;

import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A function that a host offers.
 *
 * @param <C> what belongs to one call of a guest
 * @param name in its interface, {@code [method]stream.read} for a method
 * @param type that components must import it with
 * @param body what it does
 */
public record HostFunction<C>(String name, FunctionType type, Body<C> body) {

  /** What a function does. */
  @FunctionalInterface
  public interface Body<C> {

    /**
     * {@return the result, if the type has one}
     *
     * @param arguments as many as the type has, each of its type; a lent handle ends with the call
     * @throws dev.kami.adapters.wasm.core.GuestTrap to end the guest
     */
    Optional<Value> call(C context, List<Value> arguments);
  }
}
