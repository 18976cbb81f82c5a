package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host with a resource type, which notes in the list of a call what happens to its things. */
final class Things {
  static final HostResource<List<String>, Long> THING =
      new HostResource<>("thing", Long.class, (log, thing) -> log.add("destroyed " + thing));

  private Things() {}

  static HostInterface<List<String>> version(String version) {
    return new HostInterface<>(
        "test:host/things", version, Map.of("thing", THING), Map.of(), List.of(make(), value()));
  }

  private static HostFunction<List<String>> make() {
    return new HostFunction<>(
        "[constructor]thing",
        new FunctionType(
            false, List.of(new Field("value", PrimitiveType.U32)), Optional.of(new OwnType(THING))),
        (log, arguments) -> {
          Long value = ((Value.Int) arguments.getFirst()).value();
          log.add("made " + value);
          return Optional.of(THING.handle(value));
        });
  }

  private static HostFunction<List<String>> value() {
    return new HostFunction<>(
        "[method]thing.value",
        new FunctionType(
            false,
            List.of(new Field("self", new BorrowType(THING))),
            Optional.of(PrimitiveType.U32)),
        (_, arguments) -> Optional.of(new Value.Int(THING.object(arguments.getFirst()))));
  }
}
