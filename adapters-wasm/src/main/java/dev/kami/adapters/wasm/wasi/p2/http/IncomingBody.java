package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.http.HttpException;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.InputSource;
import dev.kami.adapters.wasm.wasi.p2.io.Pollable;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The resource {@code incoming-body}. */
final class IncomingBody {

  static final HostResource<WasiContext, IncomingBody> BODY =
      Resources.type("incoming-body", IncomingBody.class, (_, body) -> body.call.droppedBy(body));

  private final OutgoingCall call;
  private boolean streamGiven;
  private boolean streamOpen;

  IncomingBody(OutgoingCall call) {
    this.call = call;
    call.passTo(this);
  }

  static void declare(WitInterface types) {
    types
        .resources(BODY)
        .method(BODY, "stream")
        .result(resultOf(own(Streams.INPUT_STREAM)))
        .body((context, args) -> args.object(0, BODY).stream(context))
        .staticFunc(BODY, "finish")
        .param("this", own(BODY))
        .result(own(FutureTrailers.FUTURE))
        .body((context, args) -> Resources.take(context, BODY, args.get(0)).finish(context));
  }

  private Value stream(WasiContext context) {
    if (streamGiven) {
      return Values.error();
    }
    streamGiven = true;
    streamOpen = true;
    return Values.ok(Streams.input(context, new Source()));
  }

  private Value finish(WasiContext context) {
    if (streamOpen) {
      throw new GuestTrap("a body was finished whose stream is open");
    }
    call.exchange().body().discard();
    return Resources.give(context, FutureTrailers.FUTURE, new FutureTrailers(call));
  }

  private final class Source implements InputSource {

    @Override
    public byte[] read(int most) throws StreamException {
      try {
        return call.exchange().body().poll(most).orElseThrow(StreamException::closed);
      } catch (HttpException e) {
        throw HttpError.stream(e);
      }
    }

    @Override
    public Pollable readable() {
      return call.exchange().body()::readable;
    }

    @Override
    public void close() {
      streamOpen = false;
    }
  }
}
