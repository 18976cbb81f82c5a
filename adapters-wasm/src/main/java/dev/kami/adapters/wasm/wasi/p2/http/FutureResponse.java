package dev.kami.adapters.wasm.wasi.p2.http;

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

/** The resource {@code future-incoming-response}. */
final class FutureResponse {

  static final HostResource<WasiContext, FutureResponse> FUTURE =
      Resources.type(
          "future-incoming-response",
          FutureResponse.class,
          (_, future) -> future.call.droppedBy(future));

  private final OutgoingCall call;
  private boolean taken;

  FutureResponse(OutgoingCall call) {
    this.call = call;
    call.passTo(this);
  }

  static void declare(WitInterface types) {
    types
        .resources(FUTURE)
        .method(FUTURE, "subscribe")
        .result(own(Poll.POLLABLE))
        .body((context, args) -> Poll.pollable(context, args.object(0, FUTURE)::ready))
        .method(FUTURE, "get")
        .result(option(resultOf(result(own(IncomingResponse.RESPONSE), ERROR_CODE))))
        .body((context, args) -> args.object(0, FUTURE).get(context));
  }

  private boolean ready() {
    var exchange = call.exchange();
    return exchange.response().isPresent() || exchange.failure().isPresent();
  }

  private Value get(WasiContext context) {
    if (!ready()) {
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
        .response()
        .map(head ->
            Values.ok(
                Resources.give(
                    context, IncomingResponse.RESPONSE, new IncomingResponse(call, head))))
        .orElseGet(() -> Values.error(new HttpError(exchange.failure().orElseThrow()).code()));
  }
}
