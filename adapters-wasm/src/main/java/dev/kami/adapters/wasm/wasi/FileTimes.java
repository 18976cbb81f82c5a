package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** {@code fstflags}: which times of a file are set, and to what. */
final class FileTimes {

  private static final int ACCESSED = 1;
  private static final int ACCESSED_NOW = 2;
  private static final int MODIFIED = 4;
  private static final int MODIFIED_NOW = 8;

  private final FileTime accessed;
  private final FileTime modified;

  private FileTimes(FileTime accessed, FileTime modified) {
    this.accessed = accessed;
    this.modified = modified;
  }

  /** {@return the times to set on a file that has others now} */
  static FileTimes of(WasiCall call, long accessed, long modified, int flags, FileStat before) {
    var contradicting =
        (flags & (ACCESSED | ACCESSED_NOW)) == (ACCESSED | ACCESSED_NOW)
            || (flags & (MODIFIED | MODIFIED_NOW)) == (MODIFIED | MODIFIED_NOW);
    if (contradicting || accessed < 0 || modified < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    return new FileTimes(
        choose(call, flags, ACCESSED, ACCESSED_NOW, accessed, before.accessed()),
        choose(call, flags, MODIFIED, MODIFIED_NOW, modified, before.modified()));
  }

  FileTime accessed() {
    return accessed;
  }

  FileTime modified() {
    return modified;
  }

  private static FileTime choose(
      WasiCall call, int flags, int given, int current, long value, long before) {
    var nanos =
        (flags & current) != 0
            ? ClockFunctions.now(call, ClockFunctions.REALTIME)
            : (flags & given) != 0 ? value : before;
    return FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }
}
