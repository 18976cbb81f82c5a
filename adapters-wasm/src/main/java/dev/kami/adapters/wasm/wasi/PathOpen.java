package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.OpenDirectory;
import dev.kami.adapters.wasm.wasi.files.OpenFile;
import dev.kami.adapters.wasm.wasi.files.Opening;
import java.io.IOException;

/** {@code path_open}. */
final class PathOpen {

  /** {@code LOOKUPFLAGS_SYMLINK_FOLLOW}. */
  static final int FOLLOW = 1;

  private static final int CREATE = 1;
  private static final int DIRECTORY = 2;
  private static final int EXCLUSIVE = 4;
  private static final int TRUNCATE = 8;

  private PathOpen() {}

  static Errno open(WasiCall call, Args args) throws IOException {
    call.memory().check(args.u32(8), Integer.BYTES);
    call.descriptors().checkRoom();
    var opening = opening(args.i32(4), args.i64(5));
    var base = Paths.base(call, args.i32(0));
    Descriptor opened =
        switch (opening.open(call.files(), base, Paths.text(call, args, 2))) {
          case OpenFile file -> new FileDescriptor(file, args.i64(5), args.i32(7));
          case OpenDirectory directory -> new DirectoryDescriptor(directory);
        };
    call.memory().storeU32(args.u32(8), call.descriptors().add(opened));
    return Errno.SUCCESS;
  }

  private static Opening opening(int flags, long rights) {
    return new Opening(
        (flags & CREATE) != 0,
        (flags & DIRECTORY) != 0,
        (flags & EXCLUSIVE) != 0,
        (flags & TRUNCATE) != 0,
        (rights & Rights.WRITING) != 0);
  }
}
