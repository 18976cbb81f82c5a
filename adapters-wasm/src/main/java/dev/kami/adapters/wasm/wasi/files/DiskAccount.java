package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.wasi.denial.Denials;

/**
 * What one call may add to the host's disk. Without a bound a loop of a few instructions would fill
 * it; what earlier calls left is not counted.
 */
public final class DiskAccount {

  /** Bytes by which files may become longer. */
  public static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Files and directories that may be made. */
  public static final int MOST_NAMES = 1000;

  private final Denials denials;
  private long bytes;
  private int names;

  DiskAccount(Denials denials) {
    this.denials = denials;
  }

  /** Counts bytes by which a file becomes longer; fails when there are too many. */
  void grow(long more) {
    if (more > MOST_BYTES - bytes) {
      denials.never("writing more to files", "", "one call may add 64 MB");
      throw new FileException(FileFailure.NO_SPACE);
    }
    bytes += more;
  }

  /** Counts a new file or directory; fails when there are too many. */
  void create() {
    if (names == MOST_NAMES) {
      denials.never("creating more files", "", "one call may create 1000");
      throw new FileException(FileFailure.NO_SPACE);
    }
    names++;
  }
}
