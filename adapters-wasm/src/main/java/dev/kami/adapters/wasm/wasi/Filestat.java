package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import java.util.Optional;

/** {@code filestat} and {@code filetype}: how what is known of a file is handed over. */
final class Filestat {

  static final int SIZE = 64;

  private Filestat() {}

  /** {@return the number of a kind} */
  static int code(FileKind kind) {
    return switch (kind) {
      case UNKNOWN -> 0;
      case DIRECTORY -> 3;
      case REGULAR_FILE -> 4;
      case SYMBOLIC_LINK -> 7;
    };
  }

  /** Stores what is known; of a stream, nothing is. */
  static void store(Optional<FileStat> known, GuestMemory memory, long pointer) {
    var stat = known.orElse(new FileStat(FileKind.UNKNOWN, 0, 0, 0, 0));
    memory.check(pointer, SIZE);
    memory.storeU64(pointer, 0);
    memory.storeU64(pointer + 8, stat.identity());
    memory.storeU64(pointer + 16, code(stat.kind()));
    memory.storeU64(pointer + 24, 1);
    memory.storeU64(pointer + 32, stat.size());
    memory.storeU64(pointer + 40, stat.accessed());
    memory.storeU64(pointer + 48, stat.modified());
    memory.storeU64(pointer + 56, stat.modified());
  }
}
