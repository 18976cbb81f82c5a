package dev.kami.adapters.wasm.wasi.p2.cli;

import static dev.kami.adapters.wasm.wasi.p2.io.Streams.INPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.OUTPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.wasi.call.OutputSink;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.function.Function;

/**
 * {@code wasi:cli/stdin}, {@code stdout} and {@code stderr}: the call's input, its result and what
 * explains a failure. All streams that a guest gets of one of them share what was read or written.
 */
public final class StandardStreams {

  private StandardStreams() {}

  /** {@return {@code wasi:cli/stdin}} */
  public static HostInterface<WasiContext> stdin() {
    return new WitInterface("wasi:cli/stdin", "0.2.12")
        .resources(INPUT_STREAM)
        .func("get-stdin")
        .result(own(INPUT_STREAM))
        .body((context, _) -> Streams.input(context, new InputOfCall(context.stdin())))
        .build();
  }

  /** {@return {@code wasi:cli/stdout}} */
  public static HostInterface<WasiContext> stdout() {
    return output("stdout", WasiContext::stdout);
  }

  /** {@return {@code wasi:cli/stderr}} */
  public static HostInterface<WasiContext> stderr() {
    return output("stderr", WasiContext::stderr);
  }

  private static HostInterface<WasiContext> output(
      String name, Function<WasiContext, OutputSink> sink) {
    return new WitInterface("wasi:cli/" + name, "0.2.12")
        .resources(OUTPUT_STREAM)
        .func("get-" + name)
        .result(own(OUTPUT_STREAM))
        .body(
            (context, _) -> Streams.output(context, new OutputOfCall(context, sink.apply(context))))
        .build();
  }
}
