package dev.kami.adapters.wasm.component.instance;

import java.util.Optional;
import java.util.Set;

/** An instance as all others see it: what it exports, by name. */
public interface Exports {

  /** {@return the names of all exports} */
  Set<String> names();

  /** {@return the export of this name} */
  Optional<Item> find(String name);
}
