package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U16;
import static dev.kami.adapters.wasm.wasi.p2.http.FieldsFunctions.FIELDS;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.METHOD;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.SCHEME;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/**
 * What {@code wasi:http/types} has for servers. Responses can be put together and sent to nobody;
 * requests never come in, so what works on them is never called with one.
 */
final class ServerSide {

  private static final HostResource<WasiContext, Void> INCOMING_REQUEST =
      Resources.type("incoming-request", Void.class);

  private static final HostResource<WasiContext, Void> RESPONSE_OUTPARAM =
      Resources.type("response-outparam", Void.class);

  private static final HostResource<WasiContext, OutgoingResponse> OUTGOING_RESPONSE =
      Resources.type(
          "outgoing-response",
          OutgoingResponse.class,
          (context, response) -> response.message().close(context));

  private ServerSide() {}

  static void declare(WitInterface types) {
    types.resources(INCOMING_REQUEST, RESPONSE_OUTPARAM, OUTGOING_RESPONSE);
    incomingRequest(types);
    responseOutparam(types);
    outgoingResponse(types);
  }

  private static void incomingRequest(WitInterface types) {
    types
        .method(INCOMING_REQUEST, "method")
        .result(METHOD)
        .body((_, _) -> never())
        .method(INCOMING_REQUEST, "path-with-query")
        .result(option(STRING))
        .body((_, _) -> never())
        .method(INCOMING_REQUEST, "scheme")
        .result(option(SCHEME))
        .body((_, _) -> never())
        .method(INCOMING_REQUEST, "authority")
        .result(option(STRING))
        .body((_, _) -> never())
        .method(INCOMING_REQUEST, "headers")
        .result(own(FIELDS))
        .body((_, _) -> never())
        .method(INCOMING_REQUEST, "consume")
        .result(resultOf(own(IncomingBody.BODY)))
        .body((_, _) -> never());
  }

  private static void responseOutparam(WitInterface types) {
    types
        .method(RESPONSE_OUTPARAM, "send-informational")
        .param("status", U16)
        .param("headers", own(FIELDS))
        .result(resultOrError(ERROR_CODE))
        .body((_, _) -> never())
        .staticFunc(RESPONSE_OUTPARAM, "set")
        .param("param", own(RESPONSE_OUTPARAM))
        .param("response", result(own(OUTGOING_RESPONSE), ERROR_CODE))
        .body((_, _) -> {
          throw noRequest();
        });
  }

  private static void outgoingResponse(WitInterface types) {
    types
        .constructor(OUTGOING_RESPONSE)
        .param("headers", own(FIELDS))
        .body((context, args) ->
            Resources.give(
                context,
                OUTGOING_RESPONSE,
                new OutgoingResponse(
                    new OutgoingMessage(FieldsFunctions.take(context, args.get(0))))))
        .method(OUTGOING_RESPONSE, "status-code")
        .result(U16)
        .body((_, args) -> Values.integer(args.object(0, OUTGOING_RESPONSE).status()))
        .method(OUTGOING_RESPONSE, "set-status-code")
        .param("status-code", U16)
        .result(result())
        .body((_, args) ->
            args.object(0, OUTGOING_RESPONSE).status(args.integer(1))
                ? Values.ok()
                : Values.error())
        .method(OUTGOING_RESPONSE, "headers")
        .result(own(FIELDS))
        .body((context, args) ->
            FieldsFunctions.lend(context, args.object(0, OUTGOING_RESPONSE).message().headers()))
        .method(OUTGOING_RESPONSE, "body")
        .result(resultOf(own(BodyFunctions.OUTGOING_BODY)))
        .body((context, args) ->
            BodyFunctions.give(context, args.object(0, OUTGOING_RESPONSE).message()));
  }

  private static Value never() {
    throw noRequest();
  }

  private static GuestTrap noRequest() {
    return new GuestTrap("there are no incoming requests");
  }
}
