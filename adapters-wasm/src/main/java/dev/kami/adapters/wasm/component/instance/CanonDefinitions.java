package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.AsyncFunctions;
import dev.kami.adapters.wasm.abi.CanonicalOptions;
import dev.kami.adapters.wasm.abi.GuestResource;
import dev.kami.adapters.wasm.abi.InstanceState;
import dev.kami.adapters.wasm.abi.LiftedFunction;
import dev.kami.adapters.wasm.abi.LoweredFunction;
import dev.kami.adapters.wasm.abi.ResourceFunctions;
import dev.kami.adapters.wasm.component.resolve.TypeResolver;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;
import java.util.Optional;

/** Evaluates canonical definitions (Explainer.md, canonical definitions). */
final class CanonDefinitions {
  private final Realm<?> realm;
  private final InstanceState state;
  private final IndexSpaces spaces;
  private final ResourceFunctions resources;

  CanonDefinitions(Realm<?> realm, InstanceState state, IndexSpaces spaces) {
    this.realm = realm;
    this.state = state;
    this.spaces = spaces;
    this.resources = new ResourceFunctions(state);
  }

  void define(Canon canon) {
    switch (canon) {
      case Canon.Lift lift ->
          spaces.add(
              new Item.Function(
                  new LiftedFunction(
                      state,
                      spaces.functionType(lift.type()),
                      spaces.coreFunction(lift.coreFunction()),
                      options(lift.options()))));
      case Canon.Lower lower ->
          addCore(
              new LoweredFunction(
                  state, spaces.function(lower.function()), options(lower.options())));
      case Canon.ResourceNew(int type) -> addCore(resources.make(guestResource(type)));
      case Canon.ResourceRep(int type) -> addCore(resources.representation(guestResource(type)));
      case Canon.ResourceDrop(int index) -> {
        ResourceType type = spaces.resourceType(index);
        addCore(resources.drop(type, realm.destructor(type)));
      }
      case Canon.Builtin builtin -> addCore(builtin(builtin));
    }
  }

  private CoreFunction builtin(Canon.Builtin builtin) {
    AsyncFunctions functions = new AsyncFunctions(state);
    return switch (builtin.operation()) {
      case CONTEXT_GET -> functions.contextGet(number(builtin), builtin.index().orElseThrow());
      case CONTEXT_SET -> functions.contextSet(number(builtin), builtin.index().orElseThrow());
      case TASK_RETURN ->
          functions.taskReturn(
              new TypeResolver(spaces).optional(builtin.result()), options(builtin.options()));
      default -> functions.of(builtin.operation());
    };
  }

  private static NumberType number(Canon.Builtin builtin) {
    return (NumberType) builtin.value().orElseThrow();
  }

  private void addCore(CoreFunction function) {
    spaces.addCore(Sort.CORE_FUNCTION, function);
  }

  private GuestResource guestResource(int type) {
    return (GuestResource) spaces.resourceType(type);
  }

  private CanonicalOptions options(List<CanonOption> options) {
    StringEncoding encoding = StringEncoding.UTF8;
    Optional<CoreMemory> memory = Optional.empty();
    Optional<CoreFunction> realloc = Optional.empty();
    Optional<CoreFunction> postReturn = Optional.empty();
    boolean async = false;
    Optional<CoreFunction> callback = Optional.empty();
    for (CanonOption option : options) {
      switch (option) {
        case CanonOption.Encoding it -> encoding = it.encoding();
        case CanonOption.Memory it -> memory = Optional.of(spaces.coreMemory(it.memory()));
        case CanonOption.Realloc it -> realloc = Optional.of(spaces.coreFunction(it.function()));
        case CanonOption.PostReturn it ->
            postReturn = Optional.of(spaces.coreFunction(it.function()));
        case CanonOption.Async _ -> async = true;
        case CanonOption.Callback it -> callback = Optional.of(spaces.coreFunction(it.function()));
      }
    }
    return new CanonicalOptions(encoding, memory, realloc, postReturn, async, callback);
  }
}
