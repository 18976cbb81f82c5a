package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.BOOL;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileFunction.answering;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileFunction.doing;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ADVICE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR_FLAGS;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR_STAT;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR_TYPE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ENTRY_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.METADATA_HASH_VALUE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.NEW_TIMESTAMP;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.files.FileWork;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.files.OpenDirectory;
import dev.kami.adapters.wasm.wasi.files.OpenFile;
import dev.kami.adapters.wasm.wasi.files.PathActions;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.io.WasiInputStream;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;

/** The methods of {@code descriptor} that work on what is open. */
final class FileFunctions {

  private FileFunctions() {}

  static void declare(WitInterface types) {
    streams(types);
    contents(types);
    facts(types);
  }

  private static void streams(WitInterface types) {
    types
        .method(DESCRIPTOR, "read-via-stream")
        .param("offset", U64)
        .result(result(own(Streams.INPUT_STREAM), ERROR_CODE))
        .body(
            answering((context, self, args) ->
                Streams.input(
                    context, new FileSource(self.file(Descriptor.READ), offset(args.integer(1))))))
        .method(DESCRIPTOR, "write-via-stream")
        .param("offset", U64)
        .result(result(own(Streams.OUTPUT_STREAM), ERROR_CODE))
        .body(
            answering((context, self, args) ->
                output(context, self, OptionalLong.of(offset(args.integer(1))))))
        .method(DESCRIPTOR, "append-via-stream")
        .result(result(own(Streams.OUTPUT_STREAM), ERROR_CODE))
        .body(answering((context, self, _) -> output(context, self, OptionalLong.empty())))
        .method(DESCRIPTOR, "read-directory")
        .result(result(own(ENTRY_STREAM), ERROR_CODE))
        .body(
            answering((context, self, _) ->
                Resources.give(context, ENTRY_STREAM, new EntryStream(self.directory().list()))));
  }

  private static void contents(WitInterface types) {
    types
        .method(DESCRIPTOR, "advise")
        .param("offset", U64)
        .param("length", U64)
        .param("advice", ADVICE)
        .result(resultOrError(ERROR_CODE))
        .body(doing((_, self, _) -> self.file()))
        .method(DESCRIPTOR, "sync-data")
        .result(resultOrError(ERROR_CODE))
        .body(doing((_, self, _) -> sync(self, false)))
        .method(DESCRIPTOR, "sync")
        .result(resultOrError(ERROR_CODE))
        .body(doing((_, self, _) -> sync(self, true)))
        .method(DESCRIPTOR, "set-size")
        .param("size", U64)
        .result(resultOrError(ERROR_CODE))
        .body(doing((_, self, args) -> self.file(Descriptor.WRITE).resize(args.integer(1))))
        .method(DESCRIPTOR, "read")
        .param("length", U64)
        .param("offset", U64)
        .result(result(tuple(list(U8), BOOL), ERROR_CODE))
        .body(answering((_, self, args) -> read(self, args.integer(1), args.integer(2))))
        .method(DESCRIPTOR, "write")
        .param("buffer", list(U8))
        .param("offset", U64)
        .result(result(U64, ERROR_CODE))
        .body(answering((_, self, args) -> write(self, args)));
  }

  private static void facts(WitInterface types) {
    types
        .method(DESCRIPTOR, "get-flags")
        .result(result(DESCRIPTOR_FLAGS, ERROR_CODE))
        .body(answering((context, self, _) -> flags(context, self)))
        .method(DESCRIPTOR, "get-type")
        .result(result(DESCRIPTOR_TYPE, ERROR_CODE))
        .body(answering((_, self, _) -> FileValues.kind(self.node().kind())))
        .method(DESCRIPTOR, "set-times")
        .param("data-access-timestamp", NEW_TIMESTAMP)
        .param("data-modification-timestamp", NEW_TIMESTAMP)
        .result(resultOrError(ERROR_CODE))
        .body(doing(FileFunctions::setTimes))
        .method(DESCRIPTOR, "stat")
        .result(result(DESCRIPTOR_STAT, ERROR_CODE))
        .body(answering((_, self, _) -> FileValues.stat(self.node().stat())))
        .method(DESCRIPTOR, "is-same-object")
        .param("other", borrow(DESCRIPTOR))
        .result(BOOL)
        .body(
            (_, args) -> Values.bool(same(args.object(0, DESCRIPTOR), args.object(1, DESCRIPTOR))))
        .method(DESCRIPTOR, "metadata-hash")
        .result(result(METADATA_HASH_VALUE, ERROR_CODE))
        .body(answering((_, self, _) -> FileValues.hash(self.node().stat())));
  }

  private static Value output(WasiContext context, Descriptor self, OptionalLong position) {
    return Streams.output(context, new FileTarget(self.file(Descriptor.WRITE), position));
  }

  private static long offset(long unsigned) {
    if (unsigned < 0) {
      throw new FileException(FileFailure.INVALID);
    }
    return unsigned;
  }

  private static void sync(Descriptor self, boolean metadata) throws IOException {
    if (self.node() instanceof OpenFile file && (self.flags() & Descriptor.WRITE) != 0) {
      file.sync(metadata);
    }
  }

  private static Value read(Descriptor self, long length, long offset) throws IOException {
    var file = self.file(Descriptor.READ);
    var most = WasiInputStream.MOST_BYTES;
    var bytes = new byte[length < 0 ? most : (int) Math.min(length, most)];
    var count = file.read(offset, bytes, bytes.length);
    return Values.tuple(
        Values.bytes(Arrays.copyOf(bytes, count)), Values.bool(offset + count >= file.size()));
  }

  private static Value write(Descriptor self, Arguments args) throws IOException {
    var bytes = args.bytes(1);
    var file = self.file(Descriptor.WRITE);
    return Values.integer(file.write(args.integer(2), bytes, 0, bytes.length));
  }

  private static Value flags(WasiContext context, Descriptor self) {
    return new Value.Flags(
        switch (self.node()) {
          case OpenFile _ -> self.flags() & ~Descriptor.MUTATE_DIRECTORY;
          case OpenDirectory _ ->
              Descriptor.READ | (context.files().writable() ? Descriptor.MUTATE_DIRECTORY : 0);
        });
  }

  private static void setTimes(WasiContext context, Descriptor self, Arguments args)
      throws IOException {
    var times = FileValues.times(context, args.choice(1), args.choice(2));
    switch (self.node()) {
      case OpenFile file -> file.setTimes(times);
      case OpenDirectory directory ->
          new PathActions(context.files()).setTimes(directory.names(), ".", times);
    }
  }

  private static boolean same(Descriptor one, Descriptor other) {
    try {
      return FileWork.attempt(() -> one.node().stat().identity() == other.node().stat().identity());
    } catch (FileException _) {
      return false;
    }
  }
}
