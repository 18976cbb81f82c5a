package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.TypeWords;
import dev.kami.adapters.wasm.component.resolve.TypeSpace;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** The index spaces of a component, or of the type of a component or an instance. */
final class Scope implements TypeSpace {

  /** What has scopes of its own. */
  enum Kind {
    COMPONENT,
    COMPONENT_TYPE,
    INSTANCE_TYPE
  }

  /** Deeper nesting overflows somebody's stack; nobody writes it. */
  private static final int DEPTH = 100;

  private final Run run;
  private final Kind kind;
  private final Optional<Scope> outer;
  private final int depth;
  private final CoreSpaces core;
  private final IndexSpace<DefinedType> types;
  private final IndexSpace<FunctionType> functions;
  private final IndexSpace<ComponentType> components;
  private final IndexSpace<InstanceType> instances;
  private final Set<ResourceType> ownResources = Collections.newSetFromMap(new IdentityHashMap<>());

  private Scope(Run run, Kind kind, Optional<Scope> outer) {
    this.run = run;
    this.kind = kind;
    this.outer = outer;
    this.depth = outer.map(scope -> scope.depth + 1).orElse(0);
    if (depth > DEPTH) {
      throw run.invalid("components or types are nested more than %d levels".formatted(DEPTH));
    }
    this.core = CoreSpaces.empty(run);
    this.types = new IndexSpace<>(run, "type");
    this.functions = new IndexSpace<>(run, "function");
    this.components = new IndexSpace<>(run, "component");
    this.instances = new IndexSpace<>(run, "instance");
  }

  static Scope outermost(Run run) {
    return new Scope(run, Kind.COMPONENT, Optional.empty());
  }

  /** {@return a new scope in this one} */
  Scope inner(Kind kind) {
    return new Scope(run, kind, Optional.of(this));
  }

  Run run() {
    return run;
  }

  Kind kind() {
    return kind;
  }

  CoreSpaces core() {
    return core;
  }

  IndexSpace<DefinedType> types() {
    return types;
  }

  IndexSpace<FunctionType> functions() {
    return functions;
  }

  IndexSpace<ComponentType> components() {
    return components;
  }

  IndexSpace<InstanceType> instances() {
    return instances;
  }

  /** {@return the scope that is so many scopes outwards} */
  Scope outwards(int count) {
    Scope scope = this;
    for (int i = 0; i < count; i++) {
      scope =
          scope.outer.orElseThrow(
              () -> run.invalid("invalid outer alias count of %d".formatted(count)));
    }
    return scope;
  }

  /** {@return whether a component ends on the way so many scopes outwards} */
  boolean leavesComponent(int count) {
    Scope scope = this;
    for (int i = 0; i < count; i++) {
      if (scope.kind == Kind.COMPONENT) {
        return true;
      }
      scope = scope.outwards(1);
    }
    return false;
  }

  /** A resource type that this component defines itself. */
  void own(ResourceType resource) {
    ownResources.add(resource);
  }

  /** {@return whether this component has defined the resource type itself, by whatever name} */
  boolean owns(ResourceType resource) {
    return ownResources.contains(resource.origin());
  }

  /** Gives an imported or exported item the next index of its sort. */
  void add(ExternType type) {
    switch (type) {
      case FunctionType function -> functions.add(function);
      case InstanceType instance -> instances.add(instance);
      case ComponentType component -> components.add(component);
      case CoreModuleType module -> core.modules().add(module);
      case TypeBound bound -> types.add(bound.type());
    }
  }

  /** {@return the type of something that can be exported} */
  ExternType item(SortIndex item) {
    return switch (item.sort()) {
      case FUNCTION -> functions.get(item.index());
      case TYPE -> new TypeBound.Equal(types.get(item.index()));
      case COMPONENT -> components.get(item.index());
      case INSTANCE -> instances.get(item.index());
      case CORE_MODULE -> core.modules().get(item.index());
      case CORE_FUNCTION,
          CORE_TABLE,
          CORE_MEMORY,
          CORE_GLOBAL,
          CORE_TAG,
          CORE_TYPE,
          CORE_INSTANCE ->
          throw run.invalid("items of sort %s cannot leave their component".formatted(item.sort()));
    };
  }

  @Override
  public ValueType valueType(int index) {
    return type(index, ValueType.class, "a defined type");
  }

  @Override
  public ResourceType resourceType(int index) {
    return type(index, ResourceType.class, "a resource type");
  }

  FunctionType functionType(int index) {
    return type(index, FunctionType.class, "a function type");
  }

  InstanceType instanceType(int index) {
    return type(index, InstanceType.class, "an instance type");
  }

  ComponentType componentType(int index) {
    return type(index, ComponentType.class, "a component type");
  }

  CoreModuleType coreModuleType(int index) {
    if (core.types().get(index) instanceof CoreType.OfModule module) {
      return module.type();
    }
    throw run.invalid("core type index %d is not a module type".formatted(index));
  }

  private <T extends DefinedType> T type(int index, Class<T> kind, String what) {
    DefinedType type = types.get(index);
    if (!kind.isInstance(type)) {
      throw run.invalid(
          "type index %d is not %s: found %s".formatted(index, what, TypeWords.of(type)));
    }
    return kind.cast(type);
  }
}
