package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.DirectoryListing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code fd_prestat_*} and {@code fd_readdir}. The one directory given from the start is {@code /}.
 */
final class DirectoryFunctions {

  private static final int GIVEN = 3;
  private static final byte[] ROOT = {'/'};
  private static final int DIRENT_SIZE = 24;

  private DirectoryFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of(
            "fd_prestat_get",
            "ii",
            (call, args) -> {
              checkGiven(call, args.i32(0));
              call.memory().storeU32(args.u32(1), 0);
              call.memory().storeU32(args.u32(1) + 4, ROOT.length);
              return Errno.SUCCESS;
            }),
        WasiFunction.of(
            "fd_prestat_dir_name",
            "iii",
            (call, args) -> {
              checkGiven(call, args.i32(0));
              if (args.u32(2) < ROOT.length) {
                throw new ErrnoException(Errno.NAMETOOLONG);
              }
              call.memory().store(args.u32(1), ROOT, ROOT.length);
              return Errno.SUCCESS;
            }),
        WasiFunction.of("fd_readdir", "iiiIi", DirectoryFunctions::read));
  }

  private static void checkGiven(WasiCall call, int fd) {
    call.descriptors().get(fd);
    if (fd != GIVEN || !call.descriptors().directory(fd).names().isEmpty()) {
      throw new ErrnoException(Errno.BADF);
    }
  }

  /**
   * Fills the buffer to its end, cutting the last entry if need be: so a guest sees there is more.
   */
  private static Errno read(WasiCall call, Args args) throws IOException {
    var directory = call.descriptors().directory(args.i32(0));
    var pointer = args.u32(1);
    var length = args.u32(2);
    var cookie = args.i64(3);
    call.memory().check(pointer, length);
    if (cookie < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    if (cookie == 0) {
      directory.list();
    }
    var used = 0L;
    var next = directory.entry(cookie);
    for (var i = cookie + 1; next.isPresent() && used < length; i++) {
      var entry = encode(next.get(), i);
      var fitting = (int) Math.min(entry.length, length - used);
      call.memory().store(pointer + used, entry, fitting);
      used += fitting;
      next = directory.entry(i);
    }
    call.memory().storeU32(args.u32(4), used);
    return Errno.SUCCESS;
  }

  private static byte[] encode(DirectoryListing.Entry entry, long next) {
    var name = entry.name().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(DIRENT_SIZE + name.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(next)
        .putLong(entry.stat().identity())
        .putInt(name.length)
        .putInt(Filestat.code(entry.stat().kind()))
        .put(name)
        .array();
  }
}
