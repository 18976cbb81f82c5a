package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/** The core functions for resources (CanonicalABI.md, canon resource.new, drop and rep). */
public final class ResourceFunctions {

  private static final FunctionType I32_TO_I32 =
      new FunctionType(List.of(NumberType.I32), List.of(NumberType.I32));
  private static final FunctionType I32_TO_NOTHING =
      new FunctionType(List.of(NumberType.I32), List.of());

  private final InstanceState instance;

  /** The functions for one instance. */
  public ResourceFunctions(InstanceState instance) {
    this.instance = instance;
  }

  /** {@return the function that makes an owning handle of a representation} */
  public CoreFunction make(GuestResource type) {
    return new BuiltIn(
        I32_TO_I32,
        arguments -> {
          instance.leave();
          return instance.handles().add(new Handle.Own(type, (int) arguments[0]));
        });
  }

  /** {@return the function that drops a handle of a component's resource} */
  public CoreFunction drop(GuestResource type) {
    return drop(type, type);
  }

  /**
   * {@return the function that drops a handle}
   *
   * @param destructor called when the handle owns the resource
   */
  public CoreFunction drop(ResourceType type, Destructor destructor) {
    return new BuiltIn(
        I32_TO_NOTHING,
        arguments -> {
          instance.leave();
          switch (instance.handles().remove((int) arguments[0], type)) {
            case Handle.Own own -> destructor.destroy(caller(), own.resource());
            case Handle.Borrow borrow -> borrow.scope().unlend();
          }
          return 0;
        });
  }

  /** {@return the function that tells the representation behind a handle} */
  public CoreFunction representation(GuestResource type) {
    return new BuiltIn(
        I32_TO_I32,
        arguments ->
            Integer.toUnsignedLong(
                (Integer) instance.handles().get((int) arguments[0], type).resource()));
  }

  private Caller caller() {
    return new Caller.Guest(instance, CanonicalOptions.NONE.encoding());
  }
}
