package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An interface as it is being declared. Used by one thread. */
public final class WitInterface {

  private final String name;
  private final String version;
  private final Map<String, ResourceType> resources = new LinkedHashMap<>();
  private final Map<String, ValueType> types = new LinkedHashMap<>();
  private final List<HostFunction<WasiContext>> functions = new ArrayList<>();

  /**
   * Begins an interface.
   *
   * @param name without version, {@code wasi:io/streams}
   * @param version the newest that it will have everything of
   */
  public WitInterface(String name, String version) {
    this.name = name;
    this.version = version;
  }

  /** Resource types, of its own or used from another interface. */
  public WitInterface resources(ResourceType... used) {
    for (var resource : used) {
      resources.put(resource.toString(), resource);
    }
    return this;
  }

  /** A resource type under another name. */
  public WitInterface resource(String label, ResourceType resource) {
    resources.put(label, resource);
    return this;
  }

  /** A type that is no resource, of its own or used from another interface. */
  public WitInterface type(String label, ValueType type) {
    types.put(label, type);
    return this;
  }

  /** A function. */
  public WitFunction func(String label) {
    return new WitFunction(this, label);
  }

  /** A method, whose first parameter is {@code self}. */
  public WitFunction method(ResourceType resource, String label) {
    return func("[method]" + resource + "." + label).param("self", Wit.borrow(resource));
  }

  /** A static function of a resource. */
  public WitFunction staticFunc(ResourceType resource, String label) {
    return func("[static]" + resource + "." + label);
  }

  /** A constructor, which returns the resource. */
  public WitFunction.Returning constructor(ResourceType resource) {
    return func("[constructor]" + resource).result(Wit.own(resource));
  }

  WitInterface add(HostFunction<WasiContext> function) {
    functions.add(function);
    return this;
  }

  /** {@return the interface} */
  public HostInterface<WasiContext> build() {
    return new HostInterface<>(name, version, resources, types, functions);
  }
}
