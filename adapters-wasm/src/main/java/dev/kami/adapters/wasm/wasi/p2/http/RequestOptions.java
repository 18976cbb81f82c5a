package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpTimeouts;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The resource {@code request-options}: timeouts, each in nanoseconds. */
final class RequestOptions {

  static final HostResource<WasiContext, RequestOptions> OPTIONS =
      Resources.type("request-options", RequestOptions.class);

  private enum Timeout {
    CONNECT("connect-timeout"),
    FIRST_BYTE("first-byte-timeout"),
    BETWEEN_BYTES("between-bytes-timeout");

    private final String label;

    Timeout(String label) {
      this.label = label;
    }
  }

  private final Map<Timeout, Long> chosen = new EnumMap<>(Timeout.class);

  static void declare(WitInterface types) {
    types
        .resources(OPTIONS)
        .constructor(OPTIONS)
        .body((context, _) -> Resources.give(context, OPTIONS, new RequestOptions()));
    for (var timeout : Timeout.values()) {
      types
          .method(OPTIONS, timeout.label)
          .result(option(U64))
          .body((_, args) -> args.object(0, OPTIONS).get(timeout))
          .method(OPTIONS, "set-" + timeout.label)
          .param("duration", option(U64))
          .result(result())
          .body((_, args) -> args.object(0, OPTIONS).set(timeout, args.choice(1)));
    }
  }

  HttpTimeouts timeouts() {
    return new HttpTimeouts(
        nanos(Timeout.CONNECT), nanos(Timeout.FIRST_BYTE), nanos(Timeout.BETWEEN_BYTES));
  }

  private Value get(Timeout timeout) {
    return Values.option(Optional.ofNullable(chosen.get(timeout)).map(Values::integer));
  }

  private Value set(Timeout timeout, Value.Case duration) {
    duration
        .value()
        .ifPresentOrElse(
            nanos -> chosen.put(timeout, ((Value.Int) nanos).value()),
            () -> chosen.remove(timeout));
    return Values.ok();
  }

  /** {@return what was chosen; what no signed number can hold never ends} */
  private long nanos(Timeout timeout) {
    var nanos = chosen.getOrDefault(timeout, HttpTimeouts.NEVER);
    return nanos < 0 ? HttpTimeouts.NEVER : nanos;
  }
}
