package dev.kami.adapters.wasm.component.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of a component (Explainer.md, {@code componenttype}). Resource types that it imports as
 * {@link TypeBound.SubResource} stand for what an instantiation supplies; those that it exports so
 * are made anew by each instantiation.
 *
 * @param imports by name, in order
 * @param exports by name, in order
 */
public record ComponentType(Map<String, ExternType> imports, Map<String, ExternType> exports)
    implements DefinedType, ExternType {

  /** Copies the maps. */
  public ComponentType {
    imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }
}
