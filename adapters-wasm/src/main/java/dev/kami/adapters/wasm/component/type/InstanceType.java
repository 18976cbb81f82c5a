package dev.kami.adapters.wasm.component.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of an instance (Explainer.md, {@code instancetype}). Resource types that it exports as
 * {@link TypeBound.SubResource} belong to it: each instance has its own.
 *
 * @param exports by name, in order
 */
public record InstanceType(Map<String, ExternType> exports) implements DefinedType, ExternType {

  /** Copies the map. */
  public InstanceType {
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }
}
