package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.INPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.STREAM_ERROR;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.bytes;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.integer;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.ok;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.WitFunction;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The methods of {@code input-stream}. */
final class InputStreamFunctions {

  /** What a method that takes a length does. */
  @FunctionalInterface
  private interface Work {
    Value run(WasiContext context, WasiInputStream stream, long length) throws StreamException;
  }

  private InputStreamFunctions() {}

  static void declare(WitInterface streams) {
    streams
        .method(INPUT_STREAM, "read")
        .param("len", U64)
        .result(result(list(U8), STREAM_ERROR))
        .body(with((_, stream, length) -> ok(bytes(stream.read(length)))))
        .method(INPUT_STREAM, "blocking-read")
        .param("len", U64)
        .result(result(list(U8), STREAM_ERROR))
        .body(with((context, stream, length) -> ok(bytes(stream.blockingRead(context, length)))))
        .method(INPUT_STREAM, "skip")
        .param("len", U64)
        .result(result(U64, STREAM_ERROR))
        .body(with((_, stream, length) -> ok(integer(stream.skip(length)))))
        .method(INPUT_STREAM, "blocking-skip")
        .param("len", U64)
        .result(result(U64, STREAM_ERROR))
        .body(with((context, stream, length) -> ok(integer(stream.blockingSkip(context, length)))))
        .method(INPUT_STREAM, "subscribe")
        .result(own(Poll.POLLABLE))
        .body((context, args) -> Poll.pollable(context, args.object(0, INPUT_STREAM).readable()));
  }

  private static WitFunction.Function with(Work work) {
    return (context, args) ->
        StreamWork.result(
            context, () -> work.run(context, args.object(0, INPUT_STREAM), args.integer(1)));
  }
}
