package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.matching.Bindings;
import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.matching.Matching;
import dev.kami.adapters.wasm.component.matching.Substitution;
import dev.kami.adapters.wasm.component.matching.TooComplexException;
import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the instances that one component imports, in their order, with interfaces of the host.
 * What stands for the abstract resource types of the component adds up.
 *
 * @param <C> what belongs to one call of a guest
 */
final class InstanceMatching<C> {
  private final Catalogue<C> catalogue;
  private final List<ImportProblem> problems;
  private final Bindings bindings = new Bindings();
  private final Effort effort = new Effort(Effort.ENOUGH);
  private final Matching matching = new Matching(bindings, effort);

  /** Adds what it finds missing to the problems. */
  InstanceMatching(Catalogue<C> catalogue, List<ImportProblem> problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** {@return what to give for an import, without what is missing} */
  ResolvedInterface<C> resolve(InterfaceName asked, InstanceType wanted) {
    try {
      return resolve(asked, wanted, catalogue.find(asked));
    } catch (TooComplexException _) {
      problems.add(new ImportProblem.TooComplex(asked.toString()));
      return new ResolvedInterface<>(Map.of(), Map.of());
    }
  }

  private ResolvedInterface<C> resolve(
      InterfaceName asked, InstanceType wanted, Optional<Offer<C>> offer) {
    Map<String, HostFunction<C>> functions = new LinkedHashMap<>();
    Map<String, DefinedType> types = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    wanted
        .exports()
        .forEach((name, expected) -> {
          Optional<ExternType> actual = offer.flatMap(it -> it.export(name));
          actual.ifPresent(it -> compare(asked.toString(), name, expected, it));
          offer.flatMap(it -> it.function(name)).ifPresent(it -> functions.put(name, it));
          Optional<DefinedType> type =
              offer.flatMap(it -> it.type(name)).or(() -> implied(expected));
          type.ifPresent(it -> types.put(name, it));
          if (actual.isEmpty() && type.isEmpty()) {
            missing.add(name);
          }
        });
    report(asked, offer, missing);
    return new ResolvedInterface<>(functions, types);
  }

  /** A type that is equal to one that the component knows need not be offered. */
  private Optional<DefinedType> implied(ExternType expected) {
    return expected instanceof TypeBound.Equal
            && new Substitution(bindings, effort).extern(expected) instanceof TypeBound bound
        ? Optional.of(bound.type())
        : Optional.empty();
  }

  private void compare(String asked, String name, ExternType expected, ExternType actual) {
    bindMissing(expected, actual);
    matching
        .check(expected, actual)
        .ifPresent(it -> problems.add(new ImportProblem.WrongType(asked, name, it.reason())));
  }

  /** A resource type whose own import is missing has been told about once. */
  private void bindMissing(ExternType expected, ExternType actual) {
    if (expected instanceof TypeBound.Equal(ResourceType wanted)
        && bindings.resource(wanted).isSame(wanted)
        && actual instanceof TypeBound.Equal(ResourceType found)) {
      bindings.bind(wanted, found);
    }
  }

  private void report(InterfaceName asked, Optional<Offer<C>> offer, List<String> missing) {
    if (missing.isEmpty()) {
      return;
    }
    if (offer.isEmpty()) {
      problems.add(new ImportProblem.NotOffered(asked.toString(), catalogue.ofPackage(asked)));
      return;
    }
    for (String name : missing) {
      problems.add(
          new ImportProblem.Incomplete(asked.toString(), name, offer.get().name().toString()));
    }
  }
}
