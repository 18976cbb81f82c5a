package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.function.BiConsumer;

/** Resource types of the host, whose living objects are counted and bounded in each call. */
public final class Resources {

  private Resources() {}

  /** {@return a new type of objects that have nothing to give back} */
  public static <T> HostResource<WasiContext, T> type(String name, Class<T> kind) {
    return type(name, kind, (_, _) -> {});
  }

  /**
   * {@return a new type}
   *
   * @param name as in its interface
   * @param dropped what happens when the guest drops the handle that owns an object
   */
  public static <T> HostResource<WasiContext, T> type(
      String name, Class<T> kind, BiConsumer<WasiContext, T> dropped) {
    return new HostResource<>(
        name,
        kind,
        (context, object) -> {
          context.resources().remove();
          dropped.accept(context, object);
        });
  }

  /** {@return a handle for the guest to own, to a new object} */
  public static <T> Value.Handle give(
      WasiContext context, HostResource<WasiContext, T> type, T object) {
    context.resources().add();
    return type.handle(object);
  }

  /** {@return the object of a handle that the guest gave away for good} */
  public static <T> T take(WasiContext context, HostResource<WasiContext, T> type, Value handle) {
    context.resources().remove();
    return type.object(handle);
  }
}
