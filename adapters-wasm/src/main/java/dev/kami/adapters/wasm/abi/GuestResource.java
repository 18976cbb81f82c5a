package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.core.CoreFunction;
import java.util.Optional;

/** A resource type that a component instance defines; its resources are {@code Integer}s. */
public final class GuestResource extends ResourceType implements Destructor {

  private final InstanceState implementer;
  private final Optional<CoreFunction> destructor;

  /**
   * A new type.
   *
   * @param name for messages
   * @param implementer the instance that defines it
   * @param destructor takes the representation of a resource whose owner has dropped it
   */
  public GuestResource(String name, InstanceState implementer, Optional<CoreFunction> destructor) {
    super(name);
    this.implementer = implementer;
    this.destructor = destructor;
  }

  boolean definedBy(InstanceState instance) {
    return implementer == instance;
  }

  /** Enters the implementing instance, with or without a destructor (canon resource.drop). */
  @Override
  public void destroy(Caller caller, Object resource) {
    implementer.run(
        caller,
        Task.synchronous(),
        _ -> destructor.map(function -> function.call((Integer) resource)));
  }
}
