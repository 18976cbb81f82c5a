package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.ComponentFunction;
import java.util.Optional;
import java.util.Set;

/**
 * An instance of a component. Used by one thread at a time, like all that was made with it.
 *
 * <p>When a call traps, the instances that it passed cannot be called again.
 */
public final class ComponentInstance implements Exports, AutoCloseable {
  private final Exports exports;
  private final Realm<?> realm;

  ComponentInstance(Exports exports, Realm<?> realm) {
    this.exports = exports;
    this.realm = realm;
  }

  @Override
  public Set<String> names() {
    return exports.names();
  }

  @Override
  public Optional<Item> find(String name) {
    return exports.find(name);
  }

  /** {@return the function that this instance itself exports under the name} */
  public Optional<ComponentFunction> function(String name) {
    return function(exports, name);
  }

  /** {@return a function of an exported instance} */
  public Optional<ComponentFunction> function(String instance, String name) {
    return exports.find(instance).flatMap(it -> nested(it, name));
  }

  private static Optional<ComponentFunction> nested(Item item, String name) {
    return item instanceof Item.OfInstance(Exports nested)
        ? function(nested, name)
        : Optional.empty();
  }

  private static Optional<ComponentFunction> function(Exports exports, String name) {
    return exports.find(name).flatMap(ComponentInstance::asFunction);
  }

  private static Optional<ComponentFunction> asFunction(Item item) {
    return item instanceof Item.Function(ComponentFunction function)
        ? Optional.of(function)
        : Optional.empty();
  }

  /**
   * Destroys the host's resources that the instance and all nested in it still own. No code of the
   * guest runs: resources of components end with them.
   */
  @Override
  public void close() {
    realm.close();
  }
}
