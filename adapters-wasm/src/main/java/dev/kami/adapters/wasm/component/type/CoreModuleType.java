package dev.kami.adapters.wasm.component.type;

import dev.kami.adapters.wasm.module.ExternalType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of a core module (Explainer.md, {@code core:moduletype}).
 *
 * @param imports by their two names, in order
 * @param exports by name, in order
 */
public record CoreModuleType(
    Map<ImportName, ExternalType> imports, Map<String, ExternalType> exports)
    implements ExternType {

  /** Copies the maps. */
  public CoreModuleType {
    imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** The two names of an import. */
  public record ImportName(String module, String name) {

    @Override
    public String toString() {
      return module + "::" + name;
    }
  }
}
