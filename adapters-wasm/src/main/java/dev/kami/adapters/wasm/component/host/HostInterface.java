package dev.kami.adapters.wasm.component.host;

import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An interface that a host offers.
 *
 * @param <C> what belongs to one call of a guest
 * @param name without version, {@code wasi:io/streams}
 * @param version the newest that it has everything of, {@code 0.2.8}; empty when it has none
 * @param resources the resource types that it exports, by name
 * @param types the other types that it exports, by name
 * @param functions in the order of the interface
 */
public record HostInterface<C>(
    String name,
    String version,
    Map<String, ResourceType> resources,
    Map<String, ValueType> types,
    List<HostFunction<C>> functions) {

  /** Copies everything. */
  public HostInterface {
    resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    functions = List.copyOf(functions);
  }

  /** {@return the type of an instance that exports all of it, to be matched with an import} */
  public InstanceType type() {
    Map<String, ExternType> exports = new LinkedHashMap<>();
    resources.forEach((label, type) -> exports.put(label, new TypeBound.SubResource(type)));
    types.forEach((label, type) -> exports.put(label, new TypeBound.Equal(type)));
    functions.forEach(function -> exports.put(function.name(), function.type()));
    return new InstanceType(exports);
  }
}
