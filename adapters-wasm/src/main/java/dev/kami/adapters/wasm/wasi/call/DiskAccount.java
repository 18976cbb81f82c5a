package dev.kami.adapters.wasm.wasi.call;

/**
 * What one call may add to the host's disk. Without a bound a loop of a few instructions would fill
 * it; what earlier calls left is not counted.
 */
public final class DiskAccount {

  /** Bytes by which files may grow. */
  public static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Files and directories that may be created. */
  public static final int MOST_NAMES = 1000;

  private final Denials denials;
  private long bytes;
  private int names;

  DiskAccount(Denials denials) {
    this.denials = denials;
  }

  /** Counts bytes by which a file becomes longer; fails when there are too many. */
  public void grow(long more) {
    if (more > MOST_BYTES - bytes) {
      denials.never("writing more to files", "", "one call may add 64 MB");
      throw new ErrnoException(Errno.NOSPC);
    }
    bytes += more;
  }

  /** Counts a new file or directory; fails when there are too many. */
  public void create() {
    if (names == MOST_NAMES) {
      denials.never("creating more files", "", "one call may create 1000");
      throw new ErrnoException(Errno.NOSPC);
    }
    names++;
  }
}
