package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.FieldsFunctions.FIELDS;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.List;
import java.util.Optional;

/**
 * The resource {@code future-trailers}: the end of a body, of which what is left is passed over.
 */
final class FutureTrailers {

  static final HostResource<WasiContext, FutureTrailers> FUTURE =
      Resources.type(
          "future-trailers", FutureTrailers.class, (_, future) -> future.call.droppedBy(future));

  private final OutgoingCall call;
  private boolean taken;

  FutureTrailers(OutgoingCall call) {
    this.call = call;
    call.passTo(this);
  }

  static void declare(WitInterface types) {
    types
        .resources(FUTURE)
        .method(FUTURE, "subscribe")
        .result(own(Poll.POLLABLE))
        .body((context, args) ->
            Poll.pollable(context, args.object(0, FUTURE).call.exchange().body()::complete))
        .method(FUTURE, "get")
        .result(option(resultOf(result(option(own(FIELDS)), ERROR_CODE))))
        .body((context, args) -> args.object(0, FUTURE).get(context));
  }

  private Value get(WasiContext context) {
    if (!call.exchange().body().complete()) {
      return Values.none();
    }
    if (taken) {
      return Values.some(Values.error());
    }
    taken = true;
    return Values.some(Values.ok(outcome(context)));
  }

  private Value outcome(WasiContext context) {
    var exchange = call.exchange();
    return exchange
        .failure()
        .map(failure -> Values.error(new HttpError(failure).code()))
        .orElseGet(() ->
            Values.ok(
                Values.option(
                    Optional.of(exchange.trailers().orElse(List.of()))
                        .filter(trailers -> !trailers.isEmpty())
                        .map(trailers -> FieldsFunctions.received(context, trailers)))));
  }
}
