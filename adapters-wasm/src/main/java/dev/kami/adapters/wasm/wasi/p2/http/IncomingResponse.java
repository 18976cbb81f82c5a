package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U16;
import static dev.kami.adapters.wasm.wasi.p2.http.FieldsFunctions.FIELDS;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpResponse;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The resource {@code incoming-response}. */
final class IncomingResponse {

  static final HostResource<WasiContext, IncomingResponse> RESPONSE =
      Resources.type(
          "incoming-response",
          IncomingResponse.class,
          (_, response) -> response.call.droppedBy(response));

  private final OutgoingCall call;
  private final HttpResponse head;
  private boolean consumed;

  IncomingResponse(OutgoingCall call, HttpResponse head) {
    this.call = call;
    this.head = head;
    call.passTo(this);
  }

  static void declare(WitInterface types) {
    types
        .resources(RESPONSE)
        .method(RESPONSE, "status")
        .result(U16)
        .body((_, args) -> Values.integer(args.object(0, RESPONSE).head.status()))
        .method(RESPONSE, "headers")
        .result(own(FIELDS))
        .body((context, args) ->
            FieldsFunctions.received(context, args.object(0, RESPONSE).head.fields()))
        .method(RESPONSE, "consume")
        .result(resultOf(own(IncomingBody.BODY)))
        .body((context, args) -> args.object(0, RESPONSE).consume(context));
  }

  private Value consume(WasiContext context) {
    if (consumed) {
      return Values.error();
    }
    consumed = true;
    return Values.ok(Resources.give(context, IncomingBody.BODY, new IncomingBody(call)));
  }
}
