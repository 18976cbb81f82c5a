package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.name.Label;
import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.name.PlainName;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Constructors, methods and static functions belong to a resource type of their scope and have a
 * type that suits (Binary.md, import and export definitions).
 */
final class ResourceFunctions {

  private final Run run;
  private final IdentityHashMap<ResourceType, String> labels = new IdentityHashMap<>();
  private final Set<String> known = new HashSet<>();

  ResourceFunctions(Run run) {
    this.run = run;
  }

  /** Checks a name with its type, and remembers it when it is that of a resource type. */
  void check(ParsedName name, ExternType type) {
    switch (name) {
      case PlainName.Simple(Label label) -> {
        if (type instanceof TypeBound bound && bound.type() instanceof ResourceType resource) {
          labels.put(resource, label.text());
          known.add(label.text());
        }
      }
      case PlainName.Constructor(Label resource) -> constructor(resource, function(name, type));
      case PlainName.Method(Label resource, Label _) -> method(resource, function(name, type));
      case PlainName.Static(Label resource, Label _) -> {
        function(name, type);
        if (!known.contains(resource.text())) {
          throw run.invalid(
              "static resource name is not known in this context: `%s`".formatted(resource));
        }
      }
      case InterfaceName _ -> {}
    }
  }

  private FunctionType function(ParsedName name, ExternType type) {
    if (type instanceof FunctionType function) {
      return function;
    }
    throw run.invalid("item with the name of a function, `%s`, is not a func".formatted(name));
  }

  private void constructor(Label label, FunctionType function) {
    ValueType result =
        function.result().orElseThrow(() -> run.invalid("function should return one value"));
    Optional<ValueType> made =
        result instanceof ResultType(Optional<ValueType> ok, Optional<ValueType> _)
            ? ok
            : Optional.of(result);
    if (made.isPresent() && made.get() instanceof OwnType(ResourceType resource)) {
      requireLabel(label, resource);
    } else {
      throw run.invalid("function should return `(own $T)` or `(result (own $T))`");
    }
  }

  private void method(Label label, FunctionType function) {
    if (function.parameters().isEmpty()) {
      throw run.invalid("function should have at least one argument");
    }
    Field self = function.parameters().getFirst();
    if (!self.label().equals("self")) {
      throw run.invalid("function should have a first argument called `self`");
    }
    if (self.type() instanceof BorrowType(ResourceType resource)) {
      requireLabel(label, resource);
    } else {
      throw run.invalid("function should take a first argument of `(borrow $T)`");
    }
  }

  private void requireLabel(Label label, ResourceType resource) {
    String found = labels.get(resource);
    if (found == null) {
      throw run.invalid("resource used in function does not have a name in this context");
    }
    if (!found.equals(label.text())) {
      throw run.invalid("function does not match expected resource name `%s`".formatted(found));
    }
  }
}
