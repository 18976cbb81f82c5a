package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.matching.TypeWords;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a component imports among the interfaces that a host offers, by name and semantic
 * version, and compares the types. Nothing of the component runs.
 *
 * @param <C> what belongs to one call of a guest
 */
public final class ImportResolver<C> {
  private final Catalogue<C> catalogue;

  /** Looks among these interfaces. */
  public ImportResolver(List<HostInterface<C>> offered) {
    this.catalogue = new Catalogue<>(offered);
  }

  /**
   * {@return what to give for all imports, or all that is missing}
   *
   * @param component the type of the component, from its validation
   */
  public ImportResolution<C> resolve(ComponentType component) {
    Map<String, ResolvedInterface<C>> interfaces = new LinkedHashMap<>();
    List<ImportProblem> problems = new ArrayList<>();
    InstanceMatching<C> matching = new InstanceMatching<>(catalogue, problems);
    for (Map.Entry<String, ExternType> wanted : component.imports().entrySet()) {
      String name = wanted.getKey();
      switch (wanted.getValue()) {
        case InstanceType instance -> interfaces.put(name, matching.resolve(name, instance));
        case TypeBound.Equal _ -> {} // is given by what it is equal to
        case FunctionType _, ComponentType _, CoreModuleType _, TypeBound.SubResource _ ->
            problems.add(new ImportProblem.NoInterface(name, TypeWords.of(wanted.getValue())));
      }
    }
    return problems.isEmpty()
        ? new ImportResolution.Complete<>(interfaces)
        : new ImportResolution.Missing<>(problems);
  }
}
