package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.nio.file.attribute.FileTime;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Which times of a file are set, and to what.
 *
 * @param accessed nanoseconds since 1970; empty to leave it
 * @param modified nanoseconds since 1970; empty to leave it
 */
public record FileTimes(OptionalLong accessed, OptionalLong modified) {

  /** Refuses times before 1970. */
  public FileTimes {
    if (accessed.orElse(0) < 0 || modified.orElse(0) < 0) {
      throw new FileException(FileFailure.INVALID);
    }
  }

  /** {@return the time of access to set on a file that has others now} */
  FileTime accessedOver(FileStat before) {
    return FileTime.from(accessed.orElse(before.accessed()), TimeUnit.NANOSECONDS);
  }

  /** {@return the time of modification to set on a file that has others now} */
  FileTime modifiedOver(FileStat before) {
    return FileTime.from(modified.orElse(before.modified()), TimeUnit.NANOSECONDS);
  }
}
