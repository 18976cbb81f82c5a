package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.OpenFile;
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
              Filestat.store(descriptor.stat(), call.memory(), args.u32(1));
              return Errno.SUCCESS;
            }),
        WasiFunction.of(
            "fd_filestat_set_size",
            "iI",
            (call, args) -> {
              call.descriptors()
                  .file(args.i32(0))
                  .file(Rights.FD_FILESTAT_SET_SIZE)
                  .resize(args.i64(1));
              return Errno.SUCCESS;
            }),
        WasiFunction.of("fd_filestat_set_times", "iIIi", FileFunctions::setTimes));
  }

  private static Errno allocate(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0)).file(Rights.FD_ALLOCATE);
    var from = args.i64(1);
    var length = args.i64(2);
    if (from < 0 || length <= 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    if (from > OpenFile.LARGEST || length > OpenFile.LARGEST) {
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
    var file = call.descriptors().file(args.i32(0)).file(Rights.FD_FILESTAT_SET_TIMES);
    file.setTimes(Fstflags.times(call, args.i64(1), args.i64(2), args.i32(3)));
    return Errno.SUCCESS;
  }
}
