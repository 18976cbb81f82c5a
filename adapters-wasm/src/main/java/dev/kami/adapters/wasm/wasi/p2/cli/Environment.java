package dev.kami.adapters.wasm.wasi.p2.cli;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.some;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.text;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.tuple;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.List;

/**
 * {@code wasi:cli/environment}: the variables that the call was granted, and nothing of the host's.
 */
public final class Environment {

  /** The guest's name for itself, its only argument. */
  private static final String PROGRAM = "tool";

  /** The root of the guest's files, the only directory that it is given. */
  private static final String DIRECTORY = "/";

  private Environment() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:cli/environment", "0.2.12")
        .func("get-environment")
        .result(list(tuple(STRING, STRING)))
        .body((context, _) -> variables(context))
        .func("get-arguments")
        .result(list(STRING))
        .body((_, _) -> Values.list(List.of(text(PROGRAM))))
        .func("initial-cwd")
        .result(option(STRING))
        .body((_, _) -> some(text(DIRECTORY)))
        .build();
  }

  /** {@return the granted variables as pairs, in the manifest's order} */
  public static Value variables(WasiContext context) {
    return Values.list(
        context.grants().environment().entrySet().stream()
            .map(e -> tuple(text(e.getKey()), text(e.getValue())))
            .toList());
  }
}
