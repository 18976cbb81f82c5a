package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.choice;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.variant;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:io/streams}: its types, and how other interfaces give streams to guests. */
public final class Streams {

  /** The resource {@code input-stream}. */
  public static final HostResource<WasiContext, WasiInputStream> INPUT_STREAM =
      Resources.type("input-stream", WasiInputStream.class, (_, stream) -> stream.close());

  /** The resource {@code output-stream}. */
  public static final HostResource<WasiContext, WasiOutputStream> OUTPUT_STREAM =
      Resources.type("output-stream", WasiOutputStream.class, (_, stream) -> stream.close());

  /** The variant {@code stream-error}. */
  public static final VariantType STREAM_ERROR =
      variant(choice("last-operation-failed", own(Errors.ERROR)), choice("closed"));

  private Streams() {}

  /** {@return a handle for the guest to own, to a new stream of what the source has} */
  public static Value input(WasiContext context, InputSource source) {
    return Resources.give(context, INPUT_STREAM, new WasiInputStream(source));
  }

  /** {@return a handle for the guest to own, to a new stream into the target} */
  public static Value output(WasiContext context, OutputTarget target) {
    return Resources.give(context, OUTPUT_STREAM, new WasiOutputStream(target));
  }

  /** {@return the value of a {@code stream-error}} */
  public static Value error(WasiContext context, StreamException failure) {
    return failure
        .error()
        .map(e ->
            Values.choice(
                STREAM_ERROR, "last-operation-failed", Resources.give(context, Errors.ERROR, e)))
        .orElseGet(() -> Values.choice(STREAM_ERROR, "closed"));
  }

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    var streams =
        new WitInterface("wasi:io/streams", "0.2.12")
            .resources(Errors.ERROR, Poll.POLLABLE, INPUT_STREAM, OUTPUT_STREAM)
            .type("stream-error", STREAM_ERROR);
    InputStreamFunctions.declare(streams);
    OutputStreamFunctions.declare(streams);
    return streams.build();
  }
}
