package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Bindings;
import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.matching.Substitution;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The resource types that a type leaves open: imported or exported with the bound {@code sub
 * resource}, also by instances in it.
 */
final class OpenResources {

  private final Effort effort;

  OpenResources(Effort effort) {
    this.effort = effort;
  }

  /** {@return those of imports or exports, in order} */
  List<ResourceType> of(Collection<ExternType> items) {
    List<ResourceType> found = new ArrayList<>();
    collect(items, found);
    return found;
  }

  private void collect(Collection<ExternType> items, List<ResourceType> found) {
    for (ExternType item : items) {
      effort.spend(1);
      switch (item) {
        case TypeBound.SubResource(ResourceType resource) -> found.add(resource);
        case InstanceType instance -> collect(instance.exports().values(), found);
        case FunctionType _, ComponentType _, CoreModuleType _, TypeBound.Equal _ -> {}
      }
    }
  }

  /** {@return the type of one instance of this type, with resource types of its own} */
  InstanceType instance(InstanceType declared) {
    Bindings bindings = new Bindings();
    bindFresh(bindings, declared.exports().values());
    return new Substitution(bindings, effort).instance(declared);
  }

  /** Binds the open resource types of exports to new ones. */
  void bindFresh(Bindings bindings, Collection<ExternType> exports) {
    for (ResourceType open : of(exports)) {
      bindings.bind(open, DeclaredResource.fresh(open.toString()));
    }
  }
}
