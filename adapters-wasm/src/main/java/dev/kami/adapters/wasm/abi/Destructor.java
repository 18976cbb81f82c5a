package dev.kami.adapters.wasm.abi;

/** Destroys resources of one type. */
@FunctionalInterface
public interface Destructor {

  /**
   * Destroys a resource, whose owning handle is gone.
   *
   * @param caller who dropped the handle
   * @param resource as in {@link dev.kami.adapters.wasm.component.value.Value.Handle}
   */
  void destroy(Caller caller, Object resource);
}
