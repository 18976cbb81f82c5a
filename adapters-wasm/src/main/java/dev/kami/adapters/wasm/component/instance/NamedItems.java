package dev.kami.adapters.wasm.component.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The exports of an instance that a component made.
 *
 * @param items by name, in the order of their definition
 */
record NamedItems(Map<String, Item> items) implements Exports {

  NamedItems {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  @Override
  public Set<String> names() {
    return items.keySet();
  }

  @Override
  public Optional<Item> find(String name) {
    return Optional.ofNullable(items.get(name));
  }
}
