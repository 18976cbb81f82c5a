package dev.kami.adapters.wasm.component.instance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the host gives for all imports of a component, for one instantiation.
 *
 * @param <C> what belongs to one call of a guest
 */
final class HostImports<C> implements Exports {
  private final Map<String, ResolvedInterface<C>> interfaces;
  private final C context;

  HostImports(ImportResolution.Complete<C> imports, C context) {
    this.interfaces = imports.interfaces();
    this.context = context;
  }

  @Override
  public Set<String> names() {
    return interfaces.keySet();
  }

  @Override
  public Optional<Item> find(String name) {
    return Optional.ofNullable(interfaces.get(name))
        .map(it -> new Item.OfInstance(new HostExports<>(it, context)));
  }
}
