package dev.kami.adapters.wasm.component.host;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.function.BiConsumer;

/**
 * A type of resources that the host implements as objects.
 *
 * @param <C> what belongs to one call of a guest
 * @param <T> the class of the objects
 */
public final class HostResource<C, T> extends ResourceType {

  private final Class<T> kind;
  private final BiConsumer<C, T> destructor;

  /** A new type; the destructor is called when a guest drops a handle that owns the object. */
  public HostResource(String name, Class<T> kind, BiConsumer<C, T> destructor) {
    super(name);
    this.kind = kind;
    this.destructor = destructor;
  }

  /** {@return a handle to an object} */
  public Value.Handle handle(T object) {
    return new Value.Handle(this, object);
  }

  /** {@return the object of a handle of this type} */
  public T object(Value handle) {
    return kind.cast(((Value.Handle) handle).resource());
  }

  /** Destroys an object of this type. */
  public void destroy(C context, Object object) {
    destructor.accept(context, kind.cast(object));
  }
}
