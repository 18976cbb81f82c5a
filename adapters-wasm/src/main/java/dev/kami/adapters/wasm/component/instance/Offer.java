package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An interface of the host with its parts by name.
 *
 * @param <C> what belongs to one call of a guest
 * @param name with the version, {@code wasi:io/streams@0.2.8}
 */
record Offer<C>(
    InterfaceName name, Map<String, HostFunction<C>> functions, Map<String, DefinedType> types) {

  Offer {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  static <C> Offer<C> of(HostInterface<C> offered) {
    Map<String, HostFunction<C>> functions = new LinkedHashMap<>();
    offered.functions().forEach(it -> functions.put(it.name(), it));
    Map<String, DefinedType> types = new LinkedHashMap<>(offered.types());
    types.putAll(offered.resources());
    String version = offered.version().isEmpty() ? "" : "@" + offered.version();
    return new Offer<>(InterfaceName.parse(offered.name() + version), functions, types);
  }

  Optional<HostFunction<C>> function(String export) {
    return Optional.ofNullable(functions.get(export));
  }

  Optional<DefinedType> type(String export) {
    return Optional.ofNullable(types.get(export));
  }

  /** {@return what an instance of it exports under a name} */
  Optional<ExternType> export(String export) {
    Optional<ExternType> type = type(export).map(TypeBound.Equal::new);
    return type.isPresent() ? type : function(export).map(HostFunction::type);
  }
}
