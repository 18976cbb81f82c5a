package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import java.io.IOException;
import java.util.List;

/** {@code fd_filestat_*}, {@code fd_sync} and their relatives: open files as a whole. */
final class FileFunctions {

  private FileFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of(
            "fd_advise",
            "iIIi",
            (call, args) -> {
              call.descriptors().file(args.i32(0)).require(Rights.FD_ADVISE);
              return Errno.SUCCESS;
            }),
        WasiFunction.of("fd_allocate", "iII", FileFunctions::allocate),
        WasiFunction.of("fd_datasync", "i", (call, args) -> sync(call, args, false)),
        WasiFunction.of("fd_sync", "i", (call, args) -> sync(call, args, true)),
        WasiFunction.of(
            "fd_filestat_get",
            "ii",
            (call, args) -> {
              var descriptor = call.descriptors().get(args.i32(0));
              descriptor.require(Rights.FD_FILESTAT_GET);
              descriptor.stat().store(call.memory(), args.u32(1));
              return Errno.SUCCESS;
            }),
        WasiFunction.of(
            "fd_filestat_set_size",
            "iI",
            (call, args) -> {
              call.descriptors().file(args.i32(0)).resize(args.i64(1));
              return Errno.SUCCESS;
            }),
        WasiFunction.of("fd_filestat_set_times", "iIIi", FileFunctions::setTimes));
  }

  private static Errno allocate(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0));
    file.require(Rights.FD_ALLOCATE);
    var from = args.i64(1);
    var length = args.i64(2);
    if (from < 0 || length <= 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    if (from > FileDescriptor.LARGEST || length > FileDescriptor.LARGEST) {
      throw new ErrnoException(Errno.FBIG);
    }
    if (from + length > file.size()) {
      file.resize(from + length);
    }
    return Errno.SUCCESS;
  }

  private static Errno sync(WasiCall call, Args args, boolean metadata) throws IOException {
    switch (call.descriptors().get(args.i32(0))) {
      case FileDescriptor file -> file.sync(metadata);
      case DirectoryDescriptor _ -> {
        // The host keeps directories in order by itself.
      }
      case InputStreamDescriptor _, OutputStreamDescriptor _ ->
          throw new ErrnoException(Errno.INVAL);
    }
    return Errno.SUCCESS;
  }

  private static Errno setTimes(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0));
    file.require(Rights.FD_FILESTAT_SET_TIMES);
    var path = String.join("/", file.names());
    try (var place = call.files().findToChange(List.of(), path, "setting the times of")) {
      var before = FileStat.of(place.parent().attributes(place.name()));
      var times = FileTimes.of(call, args.i64(1), args.i64(2), args.i32(3), before);
      if (before.identity() != file.stat().identity()) {
        throw new ErrnoException(Errno.NOENT);
      }
      place.parent().setTimes(place.name(), times.modified(), times.accessed());
    }
    return Errno.SUCCESS;
  }
}
