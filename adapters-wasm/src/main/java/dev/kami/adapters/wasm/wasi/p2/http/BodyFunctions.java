package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.FieldsFunctions.FIELDS;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpException;
import dev.kami.adapters.wasm.http.HttpField;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.List;

/** The resource {@code outgoing-body} and its functions. */
final class BodyFunctions {

  static final HostResource<WasiContext, OutgoingBody> OUTGOING_BODY =
      Resources.type("outgoing-body", OutgoingBody.class, (_, body) -> body.close());

  private BodyFunctions() {}

  static void declare(WitInterface types) {
    types
        .resources(OUTGOING_BODY)
        .method(OUTGOING_BODY, "write")
        .result(resultOf(own(Streams.OUTPUT_STREAM)))
        .body((context, args) -> write(context, args.object(0, OUTGOING_BODY)))
        .staticFunc(OUTGOING_BODY, "finish")
        .param("this", own(OUTGOING_BODY))
        .param("trailers", option(own(FIELDS)))
        .result(resultOrError(ERROR_CODE))
        .body(BodyFunctions::finish);
  }

  /** {@return the body of a message as a result, which it is once} */
  static Value give(WasiContext context, OutgoingMessage message) {
    return message
        .giveBody(context)
        .map(body -> Values.ok(Resources.give(context, OUTGOING_BODY, body)))
        .orElseGet(Values::error);
  }

  private static Value write(WasiContext context, OutgoingBody body) {
    return body.giveStream() ? Values.ok(Streams.output(context, body.target())) : Values.error();
  }

  private static Value finish(WasiContext context, Arguments args) {
    var body = Resources.take(context, OUTGOING_BODY, args.get(0));
    try {
      body.finish(trailers(context, args.choice(1)));
      return Values.ok();
    } catch (HttpException e) {
      return Values.error(new HttpError(e).code());
    }
  }

  private static List<HttpField> trailers(WasiContext context, Value.Case given) {
    if (given.value().isEmpty()) {
      return List.of();
    }
    var fields = FieldsFunctions.take(context, given.value().get());
    var all = fields.all();
    fields.free();
    return all;
  }
}
