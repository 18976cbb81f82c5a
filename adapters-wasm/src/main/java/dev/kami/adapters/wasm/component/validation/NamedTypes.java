package dev.kami.adapters.wasm.component.validation;

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
import java.util.stream.Stream;

/**
 * The types that imports or exports of a scope have given a name to (Explainer.md, external
 * visibility of types). Resources, records, variants, enums and flags need one before an import or
 * export may use them; a name belongs to one object, not to all equal types.
 */
final class NamedTypes {

  private final Run run;
  private final Optional<NamedTypes> outer;
  private final Set<DefinedType> named = Collections.newSetFromMap(new IdentityHashMap<>());

  private NamedTypes(Run run, Optional<NamedTypes> outer) {
    this.run = run;
    this.outer = outer;
  }

  /** No names yet. */
  NamedTypes(Run run) {
    this(run, Optional.empty());
  }

  /** {@return names of its own, beside which those of this object count} */
  NamedTypes inner() {
    return new NamedTypes(run, Optional.of(this));
  }

  /** {@return whether everything in an import or export has a name; then it may give more names} */
  boolean admit(ExternType type) {
    run.effort().spend(1);
    return switch (type) {
      case FunctionType function -> areNamed(function);
      case InstanceType instance -> instance.exports().values().stream().allMatch(this::admit);
      case ComponentType _, CoreModuleType _ -> true;
      case TypeBound.SubResource(ResourceType resource) -> add(resource);
      case TypeBound.Equal(DefinedType of) -> admit(of);
    };
  }

  private boolean admit(DefinedType type) {
    return switch (type) {
      case ResourceType resource -> add(resource);
      case ValueType value ->
          (TypeParts.needsName(value) ? allNamed(TypeParts.of(value)) : isNamed(value))
              && add(value);
      case FunctionType function -> areNamed(function);
      case InstanceType instance -> inner().admit((ExternType) instance);
      case ComponentType _ -> true;
    };
  }

  private boolean add(DefinedType type) {
    named.add(type);
    return true;
  }

  /** Whoever looks at the function works on its types written out. */
  private boolean areNamed(FunctionType function) {
    run.spendParts(function);
    return allNamed(TypeParts.of(function));
  }

  private boolean allNamed(Stream<ValueType> types) {
    return types.allMatch(this::isNamed);
  }

  private boolean isNamed(ValueType type) {
    run.effort().spend(1);
    return TypeParts.needsName(type)
        ? has(type)
        : TypeParts.resource(type).map(this::has).orElseGet(() -> allNamed(TypeParts.of(type)));
  }

  private boolean has(DefinedType type) {
    return named.contains(type) || outer.filter(names -> names.has(type)).isPresent();
  }
}
