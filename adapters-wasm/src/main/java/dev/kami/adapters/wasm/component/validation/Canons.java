package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Canonical definitions (CanonicalABI.md, canonical definitions). */
final class Canons {

  private static final int FLAT_PARAMETERS = Flattening.MAXIMUM;
  private static final int FLAT_ASYNC_PARAMETERS = 4;
  private static final int FLAT_RESULTS = 1;

  private final Run run;
  private final Scope scope;

  Canons(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
  }

  /** Adds what is defined to its index space. */
  void define(Canon canon) {
    switch (canon) {
      case Canon.Lift lift -> scope.functions().add(lift(lift));
      case Canon.Lower lower -> scope.core().functions().add(lower(lower));
      case Canon.ResourceNew(int type) -> {
        ownResource(type);
        scope.core().functions().add(CoreSignatures.takes(1, NumberType.I32));
      }
      case Canon.ResourceRep(int type) -> {
        ownResource(type);
        scope.core().functions().add(CoreSignatures.takes(1, NumberType.I32));
      }
      case Canon.ResourceDrop(int type) -> {
        scope.resourceType(type);
        scope.core().functions().add(CoreSignatures.takes(1));
      }
      case Canon.Builtin builtin -> scope.core().functions().add(new Builtins(scope).type(builtin));
    }
  }

  private void ownResource(int index) {
    ResourceType resource = scope.resourceType(index);
    if (!scope.owns(resource)) {
      throw run.invalid("type index %d is not a local resource of this component".formatted(index));
    }
  }

  private FunctionType lift(Canon.Lift lift) {
    FunctionType type = scope.functionType(lift.type());
    CanonOptions options = CanonOptions.of(lift.options(), scope);
    run.spendParts(type);
    requireAsync(options, type);
    options.refuse(
        options.async() && options.postReturn().isPresent(), "post-return", "async lifts");
    options.refuse(options.callback() && !options.async(), "callback", "synchronous lifts");
    List<NumberType> parameters = run.flattening().all(parameters(type));
    List<NumberType> results = run.flattening().all(type.result().stream());
    options.requireMemory(run.measures().hasPointers(type.result().stream()));
    options.requireMemory(results.size() > (options.async() ? FLAT_PARAMETERS : FLAT_RESULTS));
    options.requireRealloc(
        parameters.size() > FLAT_PARAMETERS || run.measures().hasPointers(parameters(type)));
    dev.kami.adapters.wasm.module.FunctionType expected =
        new dev.kami.adapters.wasm.module.FunctionType(
            List.copyOf(parameters.size() > FLAT_PARAMETERS ? pointer() : parameters),
            List.copyOf(liftedResults(options, results)));
    requireSignature(expected, scope.core().functions().get(lift.coreFunction()));
    if (options.postReturn().isPresent()
        && !options.postReturn().get().equals(takes(expected.results()))) {
      throw run.invalid(
          "canonical option `post-return` uses a core function with an incorrect signature");
    }
    return type;
  }

  private static dev.kami.adapters.wasm.module.FunctionType takes(
      List<dev.kami.adapters.wasm.module.ValueType> parameters) {
    return new dev.kami.adapters.wasm.module.FunctionType(parameters, List.of());
  }

  private static List<NumberType> liftedResults(CanonOptions options, List<NumberType> results) {
    if (options.async()) {
      return options.callback() ? List.of(NumberType.I32) : List.of();
    }
    return results.size() > FLAT_RESULTS ? pointer() : results;
  }

  private dev.kami.adapters.wasm.module.FunctionType lower(Canon.Lower lower) {
    FunctionType type = scope.functions().get(lower.function());
    CanonOptions options = CanonOptions.of(lower.options(), scope);
    options.refuseLiftOptions("lowerings");
    run.spendParts(type);
    requireAsync(options, type);
    return lowered(options, type);
  }

  private dev.kami.adapters.wasm.module.FunctionType lowered(
      CanonOptions options, FunctionType type) {
    List<NumberType> flat = run.flattening().all(parameters(type));
    List<NumberType> results = run.flattening().all(type.result().stream());
    boolean async = options.async();
    boolean spilled = flat.size() > (async ? FLAT_ASYNC_PARAMETERS : FLAT_PARAMETERS);
    boolean indirect = results.size() > (async ? 0 : FLAT_RESULTS);
    options.requireMemory(async || spilled || indirect);
    options.requireMemory(run.measures().hasPointers(parameters(type)));
    options.requireRealloc(run.measures().hasPointers(type.result().stream()));
    List<NumberType> parameters = new ArrayList<>(spilled ? pointer() : flat);
    if (indirect) {
      parameters.addAll(pointer());
    }
    List<NumberType> direct = indirect ? List.of() : results;
    return new dev.kami.adapters.wasm.module.FunctionType(
        List.copyOf(parameters), List.copyOf(async ? List.of(NumberType.I32) : direct));
  }

  private static List<NumberType> pointer() {
    return List.of(NumberType.I32);
  }

  private static Stream<ValueType> parameters(FunctionType type) {
    return type.parameters().stream().map(Field::type);
  }

  private void requireAsync(CanonOptions options, FunctionType type) {
    if (options.async() && !type.async()) {
      throw run.invalid("canonical option `async` requires an async function type");
    }
  }

  private void requireSignature(
      dev.kami.adapters.wasm.module.FunctionType expected,
      dev.kami.adapters.wasm.module.FunctionType found) {
    if (!expected.parameters().equals(found.parameters())) {
      throw run.invalid(
          "lowered parameter types `%s` do not match parameter types `%s`"
              .formatted(expected.parameters(), found.parameters()));
    }
    if (!expected.results().equals(found.results())) {
      throw run.invalid(
          "lowered result types `%s` do not match result types `%s`"
              .formatted(expected.results(), found.results()));
    }
  }
}
