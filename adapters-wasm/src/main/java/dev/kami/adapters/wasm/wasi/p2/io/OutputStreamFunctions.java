package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.INPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.OUTPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.STREAM_ERROR;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.integer;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.ok;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;

import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.WitFunction;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The methods of {@code output-stream}. */
final class OutputStreamFunctions {

  /** What a method does, without a value. */
  @FunctionalInterface
  private interface Work {
    void run(WasiContext context, WasiOutputStream stream, Arguments args) throws StreamException;
  }

  /** What a method does that answers with a number of bytes. */
  @FunctionalInterface
  private interface Count {
    long run(WasiContext context, WasiOutputStream stream, Arguments args) throws StreamException;
  }

  private OutputStreamFunctions() {}

  static void declare(WitInterface streams) {
    writing(streams);
    flushing(streams);
    zeroes(streams);
    splicing(streams);
  }

  private static void writing(WitInterface streams) {
    streams
        .method(OUTPUT_STREAM, "check-write")
        .result(result(U64, STREAM_ERROR))
        .body(counting((_, stream, _) -> stream.checkWrite()))
        .method(OUTPUT_STREAM, "write")
        .param("contents", list(U8))
        .result(resultOrError(STREAM_ERROR))
        .body(doing((_, stream, args) -> stream.write(args.bytes(1))))
        .method(OUTPUT_STREAM, "blocking-write-and-flush")
        .param("contents", list(U8))
        .result(resultOrError(STREAM_ERROR))
        .body(
            doing((context, stream, args) -> stream.blockingWriteAndFlush(context, args.bytes(1))));
  }

  private static void flushing(WitInterface streams) {
    streams
        .method(OUTPUT_STREAM, "flush")
        .result(resultOrError(STREAM_ERROR))
        .body(doing((_, stream, _) -> stream.flush()))
        .method(OUTPUT_STREAM, "blocking-flush")
        .result(resultOrError(STREAM_ERROR))
        .body(doing((context, stream, _) -> stream.blockingFlush(context)))
        .method(OUTPUT_STREAM, "subscribe")
        .result(own(Poll.POLLABLE))
        .body((context, args) -> Poll.pollable(context, args.object(0, OUTPUT_STREAM).writable()));
  }

  private static void zeroes(WitInterface streams) {
    streams
        .method(OUTPUT_STREAM, "write-zeroes")
        .param("len", U64)
        .result(resultOrError(STREAM_ERROR))
        .body(doing((_, stream, args) -> stream.writeZeroes(args.integer(1))))
        .method(OUTPUT_STREAM, "blocking-write-zeroes-and-flush")
        .param("len", U64)
        .result(resultOrError(STREAM_ERROR))
        .body(
            doing((context, stream, args) ->
                stream.blockingWriteZeroesAndFlush(context, args.integer(1))));
  }

  private static void splicing(WitInterface streams) {
    streams
        .method(OUTPUT_STREAM, "splice")
        .param("src", borrow(INPUT_STREAM))
        .param("len", U64)
        .result(result(U64, STREAM_ERROR))
        .body(
            counting(
                (_, stream, args) -> stream.splice(args.object(1, INPUT_STREAM), args.integer(2))))
        .method(OUTPUT_STREAM, "blocking-splice")
        .param("src", borrow(INPUT_STREAM))
        .param("len", U64)
        .result(result(U64, STREAM_ERROR))
        .body(
            counting((context, stream, args) ->
                stream.blockingSplice(context, args.object(1, INPUT_STREAM), args.integer(2))));
  }

  private static WitFunction.Function doing(Work work) {
    return (context, args) ->
        StreamWork.result(
            context,
            () -> {
              work.run(context, args.object(0, OUTPUT_STREAM), args);
              return ok();
            });
  }

  private static WitFunction.Function counting(Count count) {
    return (context, args) ->
        StreamWork.result(
            context, () -> ok(integer(count.run(context, args.object(0, OUTPUT_STREAM), args))));
  }
}
