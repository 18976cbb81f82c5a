package dev.kami.adapters.wasm.component.matching;

import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether something can stand where something else is expected (Explainer.md, type checking):
 * an instance or component may export more and import less, everything else must be the same.
 *
 * <p>The resource types that the expected type leaves open are bound to those that are there, and
 * stay bound for the next comparison: the imports of one component are compared in their order with
 * the same object. Not for several threads.
 */
public final class Matching {

  private final Bindings bindings;
  private final Effort effort;
  private final ValueMatching values;

  /** Compares under bindings and adds to them. */
  public Matching(Bindings bindings, Effort effort) {
    this.bindings = bindings;
    this.effort = effort;
    this.values = new ValueMatching(bindings, effort);
  }

  /** {@return why the actual item cannot stand for the expected one; empty when it can} */
  public Optional<Mismatch> check(ExternType expected, ExternType actual) {
    effort.spend(1);
    return switch (expected) {
      case FunctionType function when actual instanceof FunctionType other ->
          values.function(function, other);
      case InstanceType instance when actual instanceof InstanceType other ->
          instance(instance, other);
      case ComponentType component when actual instanceof ComponentType other ->
          new Matching(bindings.inner(), effort).component(component, other);
      case CoreModuleType module when actual instanceof CoreModuleType other ->
          new CoreMatching(effort).module(module, other);
      case TypeBound.Equal(DefinedType type) when actual instanceof TypeBound other ->
          equal(type, other.type());
      case TypeBound.SubResource(ResourceType type) when actual instanceof TypeBound other ->
          subResource(type, other.type());
      case FunctionType _, InstanceType _, ComponentType _, CoreModuleType _, TypeBound _ ->
          Mismatch.expected(TypeWords.of(expected), TypeWords.of(actual));
    };
  }

  /** {@return why an instance cannot stand for the expected one; empty when it can} */
  public Optional<Mismatch> instance(InstanceType expected, InstanceType actual) {
    return exports(expected.exports(), actual.exports());
  }

  private Optional<Mismatch> exports(
      Map<String, ExternType> expected, Map<String, ExternType> actual) {
    for (Map.Entry<String, ExternType> wanted : expected.entrySet()) {
      ExternType found = actual.get(wanted.getKey());
      if (found == null) {
        return Mismatch.because("missing expected export `%s`".formatted(wanted.getKey()));
      }
      Optional<Mismatch> mismatch = check(wanted.getValue(), found);
      if (mismatch.isPresent()) {
        return mismatch.map(inner -> inner.in("instance export `%s`".formatted(wanted.getKey())));
      }
    }
    return Mismatch.none();
  }

  /** Whoever instantiates the expected component supplies what that imports. */
  private Optional<Mismatch> component(ComponentType expected, ComponentType actual) {
    for (Map.Entry<String, ExternType> wanted : actual.imports().entrySet()) {
      ExternType supplied = expected.imports().get(wanted.getKey());
      if (supplied == null) {
        return Mismatch.because("missing expected import `%s`".formatted(wanted.getKey()));
      }
      Optional<Mismatch> mismatch = check(wanted.getValue(), supplied);
      if (mismatch.isPresent()) {
        return mismatch.map(inner -> inner.in("component import `%s`".formatted(wanted.getKey())));
      }
    }
    return exports(expected.exports(), actual.exports());
  }

  private Optional<Mismatch> subResource(ResourceType expected, DefinedType actual) {
    if (!(actual instanceof ResourceType resource)) {
      return Mismatch.expected("resource", TypeWords.of(actual));
    }
    bindings.bind(expected, resource);
    return Mismatch.none();
  }

  private Optional<Mismatch> equal(DefinedType expected, DefinedType actual) {
    return switch (expected) {
      case ResourceType resource when actual instanceof ResourceType other ->
          values.resource(resource, other).or(() -> rename(resource, bindings.resource(other)));
      case ValueType value when actual instanceof ValueType other ->
          values.value(value, other).or(() -> rename(value, other));
      case FunctionType function when actual instanceof FunctionType other ->
          values.function(function, other);
      case InstanceType instance when actual instanceof InstanceType other -> both(instance, other);
      case ComponentType component when actual instanceof ComponentType other ->
          both(component, other);
      case ResourceType _, ValueType _, FunctionType _, InstanceType _, ComponentType _ ->
          Mismatch.expected(TypeWords.of(expected), TypeWords.of(actual));
    };
  }

  /** What is known by the expected name is known by the actual name from now on. */
  private Optional<Mismatch> rename(DefinedType expected, DefinedType actual) {
    bindings.rename(expected, actual);
    return Mismatch.none();
  }

  /** Types are equal when either can stand for the other. */
  private <T extends ExternType> Optional<Mismatch> both(T one, T other) {
    return new Matching(bindings.inner(), effort)
        .check(one, other)
        .or(() -> new Matching(bindings.inner(), effort).check(other, one));
  }
}
