package dev.kami.adapters.wasm.wasi;

import java.io.IOException;
import java.util.List;

/** {@code fd_read}, {@code fd_write} and their relatives: bytes between descriptors and memory. */
final class StreamFunctions {

  private static final int CHUNK = 64 * 1024;
  private static final int MOST_VECTORS = 1024;

  /** A call may transfer less than was asked for; no call may occupy the host for long. */
  private static final long MOST_BYTES = 16 * 1024 * 1024;

  private static final int SEEK_SET = 0;
  private static final int SEEK_CURRENT = 1;
  private static final int SEEK_END = 2;

  /** Moves one chunk. */
  @FunctionalInterface
  private interface Transfer {
    /** {@return the bytes moved between the chunk and the descriptor, or fewer at the end} */
    int move(byte[] chunk, int length) throws IOException;
  }

  private StreamFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of("fd_read", "iiii", StreamFunctions::read),
        WasiFunction.of("fd_write", "iiii", StreamFunctions::write),
        WasiFunction.of("fd_pread", "iiiIi", StreamFunctions::readAt),
        WasiFunction.of("fd_pwrite", "iiiIi", StreamFunctions::writeAt),
        WasiFunction.of("fd_seek", "iIii", StreamFunctions::seek),
        WasiFunction.of("fd_tell", "ii", StreamFunctions::tell));
  }

  private static Errno read(WasiCall call, Args args) throws IOException {
    var descriptor = call.descriptors().get(args.i32(0));
    return transfer(call, args, args.u32(3), descriptor::read, true);
  }

  private static Errno write(WasiCall call, Args args) throws IOException {
    var descriptor = call.descriptors().get(args.i32(0));
    return transfer(call, args, args.u32(3), descriptor::write, false);
  }

  private static Errno readAt(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0));
    return at(file, args.i64(3), () -> transfer(call, args, args.u32(4), file::read, true));
  }

  private static Errno writeAt(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0));
    return at(file, args.i64(3), () -> transfer(call, args, args.u32(4), file::write, false));
  }

  private static Errno seek(WasiCall call, Args args) throws IOException {
    var file = call.descriptors().file(args.i32(0));
    file.require(Rights.FD_SEEK);
    var base =
        switch (args.i32(2)) {
          case SEEK_SET -> 0L;
          case SEEK_CURRENT -> file.position();
          case SEEK_END -> file.size();
          default -> throw new ErrnoException(Errno.INVAL);
        };
    var target = base + args.i64(1);
    if (args.i64(1) > 0 && target < base) {
      throw new ErrnoException(Errno.INVAL);
    }
    file.position(target);
    call.memory().storeU64(args.u32(3), target);
    return Errno.SUCCESS;
  }

  private static Errno tell(WasiCall call, Args args) throws IOException {
    call.memory().storeU64(args.u32(1), call.descriptors().file(args.i32(0)).position());
    return Errno.SUCCESS;
  }

  /** Something done at another position. */
  @FunctionalInterface
  private interface Work {
    Errno run() throws IOException;
  }

  private static Errno at(FileDescriptor file, long offset, Work work) throws IOException {
    var before = file.position();
    file.position(offset);
    try {
      return work.run();
    } finally {
      file.position(before);
    }
  }

  /** Goes through the vectors, each a pointer and a length, until one is not filled. */
  private static Errno transfer(
      WasiCall call, Args args, long result, Transfer transfer, boolean intoMemory)
      throws IOException {
    var memory = call.memory();
    var vectors = args.u32(1);
    var count = args.u32(2);
    if (count > MOST_VECTORS) {
      throw new ErrnoException(Errno.INVAL);
    }
    memory.check(vectors, count * 8);
    var total = 0L;
    for (var i = 0; i < count && total < MOST_BYTES; i++) {
      var pointer = memory.u32(vectors + i * 8L);
      var length = memory.u32(vectors + i * 8L + 4);
      memory.check(pointer, length);
      var moved = vector(call, pointer, length, transfer, intoMemory);
      total += moved;
      if (moved < length) {
        break;
      }
    }
    memory.storeU32(result, total);
    return Errno.SUCCESS;
  }

  private static long vector(
      WasiCall call, long pointer, long length, Transfer transfer, boolean intoMemory)
      throws IOException {
    var done = 0L;
    while (done < length && done < MOST_BYTES && call.guard().proceed()) {
      var size = (int) Math.min(CHUNK, length - done);
      var chunk = intoMemory ? new byte[size] : call.memory().bytes(pointer + done, size);
      var moved = transfer.move(chunk, size);
      if (intoMemory) {
        call.memory().store(pointer + done, chunk, moved);
      }
      done += moved;
      if (moved < size) {
        break;
      }
    }
    return done;
  }
}
