package dev.kami.adapters.wasm.wasi.p2.config;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.ok;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.choice;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.variant;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.cli.Environment;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.Optional;

/**
 * {@code wasi:config/store}: the environment variables that the call was granted are its
 * configuration, so one list in the manifest says all that a tool is told. They are there before
 * the guest runs; reading them never fails.
 */
public final class ConfigStore {

  private static final VariantType ERROR =
      variant(choice("upstream", STRING), choice("io", STRING));

  private ConfigStore() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:config/store", "0.2.0-draft")
        .type("error", ERROR)
        .func("get")
        .param("key", STRING)
        .result(result(option(STRING), ERROR))
        .body((context, args) -> ok(Values.option(value(context, args.text(0)))))
        .func("get-all")
        .result(result(list(tuple(STRING, STRING)), ERROR))
        .body((context, _) -> ok(Environment.variables(context)))
        .build();
  }

  private static Optional<Value> value(WasiContext context, String key) {
    return Optional.ofNullable(context.grants().environment().get(key)).map(Values::text);
  }
}
