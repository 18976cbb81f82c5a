package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.matching.TypeWords;
import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a component imports among the interfaces that a host offers, by name and semantic
 * version, and compares the types. Nothing of the component runs. Used by several threads.
 *
 * @param <C> what belongs to one call of a guest
 */
public final class ImportResolver<C> {
  private final Catalogue<C> catalogue;

  /** Looks among these interfaces. */
  public ImportResolver(List<HostInterface<C>> offered) {
    this.catalogue = new Catalogue<>(offered);
  }

  /** {@return what to give for all imports of a component, or all that is missing} */
  public ImportResolution<C> resolve(ValidComponent component) {
    return resolve(component.type().imports(), implemented(component.component()));
  }

  /**
   * {@return what to give for these imports, or all that is missing}
   *
   * @param implemented the interfaces that imports with names of their own are to implement
   */
  ImportResolution<C> resolve(Map<String, ExternType> imports, Map<String, String> implemented) {
    Map<String, ResolvedInterface<C>> interfaces = new LinkedHashMap<>();
    List<ImportProblem> problems = new ArrayList<>();
    InstanceMatching<C> matching = new InstanceMatching<>(catalogue, problems);
    imports.forEach((name, type) -> {
      ParsedName asked = ParsedName.parse(implemented.getOrDefault(name, name));
      if (type instanceof InstanceType wanted && asked instanceof InterfaceName known) {
        interfaces.put(name, matching.resolve(known, wanted));
      } else if (!(type instanceof TypeBound.Equal)) { // given by what it is equal to
        problems.add(new ImportProblem.NoInterface(name, TypeWords.of(type)));
      }
    });
    return problems.isEmpty()
        ? new ImportResolution.Complete<>(interfaces)
        : new ImportResolution.Missing<>(problems);
  }

  private static Map<String, String> implemented(Component component) {
    Map<String, String> implemented = new HashMap<>();
    for (Definition definition : component.definitions()) {
      if (definition instanceof Definition.OfImport wanted) {
        wanted.name().implemented().ifPresent(it -> implemented.put(wanted.name().name(), it));
      }
    }
    return implemented;
  }
}
