package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The exports of a component as they are seen from outside: of each resource type that is not
 * imported, the first export is an open one and all others are equal to it (Explainer.md, type
 * checking).
 */
final class ComponentExports {

  private final Effort effort;
  private final Set<ResourceType> known = Collections.newSetFromMap(new IdentityHashMap<>());

  ComponentExports(Effort effort, Map<String, ExternType> imports) {
    this.effort = effort;
    new OpenResources(effort).of(imports.values()).forEach(open -> known.add(open.origin()));
  }

  /** {@return the exports from outside} */
  Map<String, ExternType> seen(Map<String, ExternType> exports) {
    Map<String, ExternType> seen = new LinkedHashMap<>();
    exports.forEach((name, type) -> seen.put(name, seen(type)));
    return seen;
  }

  private ExternType seen(ExternType type) {
    effort.spend(1);
    return switch (type) {
      case TypeBound bound -> seen(bound);
      case InstanceType instance -> new InstanceType(seen(instance.exports()));
      case FunctionType _, ComponentType _, CoreModuleType _ -> type;
    };
  }

  private TypeBound seen(TypeBound bound) {
    DefinedType type = bound.type();
    if (!(type instanceof ResourceType resource)) {
      return bound;
    }
    return known.add(resource.origin())
        ? new TypeBound.SubResource(resource)
        : new TypeBound.Equal(resource);
  }
}
