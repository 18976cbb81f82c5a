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
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Looks for resource types that types refer to and do not leave open themselves. */
final class FreeResources {

  private final Effort effort;
  private final Set<Object> seen = identitySet();
  private final Set<ResourceType> mentioned = identitySet();
  private final Set<ResourceType> open = identitySet();

  /** Nothing has been looked at. */
  FreeResources(Effort effort) {
    this.effort = effort;
  }

  /** {@return whether there are some in a type} */
  static boolean in(DefinedType type, Effort effort) {
    FreeResources search = new FreeResources(effort);
    search.visit(type);
    return search.areFound();
  }

  /** {@return whether there are some in an import, beside those that imports before leave open} */
  boolean in(ExternType imported) {
    visitExtern(imported);
    return areFound();
  }

  private boolean areFound() {
    mentioned.removeAll(open);
    return !mentioned.isEmpty();
  }

  private void visit(DefinedType type) {
    switch (type) {
      case ResourceType resource -> mentioned.add(resource.origin());
      case ValueType value -> visitValue(value);
      case FunctionType function -> visitExtern(function);
      case InstanceType instance -> visitExtern(instance);
      case ComponentType component -> visitExtern(component);
    }
  }

  private void visitValue(ValueType type) {
    effort.spend(1);
    if (seen.add(type)) {
      TypeParts.resource(type).ifPresent(this::visit);
      TypeParts.of(type).forEach(this::visitValue);
    }
  }

  private void visitExtern(ExternType type) {
    effort.spend(1);
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case FunctionType function -> TypeParts.of(function).forEach(this::visitValue);
      case InstanceType instance -> visitAll(instance.exports().values());
      case ComponentType component -> {
        visitAll(component.imports().values());
        visitAll(component.exports().values());
      }
      case CoreModuleType _ -> {}
      case TypeBound.Equal(DefinedType of) -> visit(of);
      case TypeBound.SubResource(ResourceType resource) -> open.add(resource.origin());
    }
  }

  private void visitAll(Collection<ExternType> types) {
    types.forEach(this::visitExtern);
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
