package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DESCRIPTOR;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.DIRECTORY_ENTRY;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ENTRY_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FilesystemTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Errors;
import dev.kami.adapters.wasm.wasi.p2.io.IoError;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.List;

/** The interfaces of {@code wasi:filesystem}. */
public final class Filesystem {

  private static final String VERSION = "0.2.12";
  private static final String ROOT = "/";

  private Filesystem() {}

  /** {@return {@code wasi:filesystem/types}} */
  public static HostInterface<WasiContext> types() {
    var types = new WitInterface("wasi:filesystem/types", VERSION);
    types.resources(Streams.INPUT_STREAM, Streams.OUTPUT_STREAM, Errors.ERROR);
    FilesystemTypes.declare(types);
    FileFunctions.declare(types);
    PathFunctions.declare(types);
    return types
        .method(ENTRY_STREAM, "read-directory-entry")
        .result(result(option(DIRECTORY_ENTRY), ERROR_CODE))
        .body((_, args) -> Values.ok(next(args.object(0, ENTRY_STREAM))))
        .func("filesystem-error-code")
        .param("err", borrow(Errors.ERROR))
        .result(option(ERROR_CODE))
        .body((_, args) -> code(args.object(0, Errors.ERROR)))
        .build();
  }

  /** {@return {@code wasi:filesystem/preopens}} */
  public static HostInterface<WasiContext> preopens() {
    return new WitInterface("wasi:filesystem/preopens", VERSION)
        .resources(DESCRIPTOR)
        .func("get-directories")
        .result(list(tuple(own(DESCRIPTOR), STRING)))
        .body((context, _) -> Values.list(List.of(Values.tuple(root(context), Values.text(ROOT)))))
        .build();
  }

  private static Value root(WasiContext context) {
    return Resources.give(
        context, DESCRIPTOR, new Descriptor(context.files().root(), Descriptor.READ));
  }

  private static Value next(EntryStream entries) {
    return Values.option(
        entries
            .read()
            .map(entry ->
                Values.tuple(FileValues.kind(entry.stat().kind()), Values.text(entry.name()))));
  }

  private static Value code(IoError error) {
    return error instanceof FileError failure ? Values.some(failure.code()) : Values.none();
  }
}
