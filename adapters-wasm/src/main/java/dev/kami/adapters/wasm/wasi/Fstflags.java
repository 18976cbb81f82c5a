package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.FileTimes;
import java.util.OptionalLong;

/** {@code fstflags}: which times of a file are set, and to what. */
final class Fstflags {

  private static final int ACCESSED = 1;
  private static final int ACCESSED_NOW = 2;
  private static final int MODIFIED = 4;
  private static final int MODIFIED_NOW = 8;

  private Fstflags() {}

  /** {@return the times that flags choose} */
  static FileTimes times(WasiCall call, long accessed, long modified, int flags) {
    var contradicting =
        (flags & (ACCESSED | ACCESSED_NOW)) == (ACCESSED | ACCESSED_NOW)
            || (flags & (MODIFIED | MODIFIED_NOW)) == (MODIFIED | MODIFIED_NOW);
    if (contradicting || accessed < 0 || modified < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    return new FileTimes(
        choose(call, flags, ACCESSED, ACCESSED_NOW, accessed),
        choose(call, flags, MODIFIED, MODIFIED_NOW, modified));
  }

  private static OptionalLong choose(WasiCall call, int flags, int given, int current, long value) {
    if ((flags & current) != 0) {
      return OptionalLong.of(ClockFunctions.now(call, ClockFunctions.REALTIME));
    }
    return (flags & given) != 0 ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
