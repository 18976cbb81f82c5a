package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.type.DefinedType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the host gives for one imported instance: all that the component asks for, no more.
 *
 * @param <C> what belongs to one call of a guest
 * @param functions by name
 * @param types by name, with the host's resource types
 */
record ResolvedInterface<C>(
    Map<String, HostFunction<C>> functions, Map<String, DefinedType> types) {

  ResolvedInterface {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }
}
