package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.name.PlainName;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of a scope that belong to its resources. */
final class Members {
  private final Map<String, List<Member>> byResource = new HashMap<>();

  private final Set<String> names = new HashSet<>();

  /** Finds them by their names. */
  Members(Map<String, ExternType> scope) {
    scope.forEach((name, type) -> {
      if (type instanceof FunctionType function
          && ParsedName.parse(name) instanceof PlainName plain) {
        resource(plain)
            .filter(scope::containsKey)
            .ifPresent(resource -> add(resource, new Member(plain, function)));
      }
    });
  }

  /** A function of a resource. */
  record Member(PlainName name, FunctionType type) {}

  private void add(String resource, Member member) {
    byResource.computeIfAbsent(resource, _ -> new ArrayList<>()).add(member);
    names.add(member.name().toString());
  }

  /** {@return whether it is the name of a function that belongs to a resource of the scope} */
  boolean has(String name) {
    return names.contains(name);
  }

  /** {@return the functions of a resource, in order} */
  List<Member> of(String resource) {
    return byResource.getOrDefault(resource, List.of());
  }

  private static Optional<String> resource(PlainName name) {
    return switch (name) {
      case PlainName.Simple _ -> Optional.empty();
      case PlainName.Constructor it -> Optional.of(it.resource().text());
      case PlainName.Method it -> Optional.of(it.resource().text());
      case PlainName.Static it -> Optional.of(it.resource().text());
    };
  }
}
