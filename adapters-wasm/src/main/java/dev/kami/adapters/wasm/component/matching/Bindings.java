package dev.kami.adapters.wasm.component.matching;

import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Which types stand for the named types of an expected type. Types are told apart by identity. */
public final class Bindings {

  private final Optional<Bindings> outer;
  private final IdentityHashMap<DefinedType, DefinedType> actual = new IdentityHashMap<>();

  private Bindings(Optional<Bindings> outer) {
    this.outer = outer;
  }

  /** No type stands for another. */
  public Bindings() {
    this(Optional.empty());
  }

  /** {@return bindings that start with these and are forgotten alone} */
  Bindings inner() {
    return new Bindings(Optional.of(this));
  }

  /** Lets a resource type stand for another one and all its names. */
  public void bind(ResourceType variable, ResourceType type) {
    ResourceType target = resource(type);
    if (!variable.isSame(target)) {
      actual.put(variable, target);
      actual.put(variable.origin(), target);
    }
  }

  /** Lets a name of a type stand for another name of it. */
  void rename(DefinedType name, DefinedType other) {
    actual.put(name, other);
  }

  /** {@return what stands for a resource type, itself when nothing does} */
  public ResourceType resource(ResourceType type) {
    return find(type).or(() -> find(type.origin())).map(ResourceType.class::cast).orElse(type);
  }

  /** {@return what stands for a value type, itself when nothing does} */
  ValueType value(ValueType type) {
    return find(type).map(ValueType.class::cast).orElse(type);
  }

  private Optional<DefinedType> find(DefinedType type) {
    Optional<DefinedType> here = Optional.ofNullable(actual.get(type));
    return here.isPresent() ? here : outer.flatMap(bindings -> bindings.find(type));
  }
}
