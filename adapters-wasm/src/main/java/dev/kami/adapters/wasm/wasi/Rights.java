package dev.kami.adapters.wasm.wasi;

/** The bits of {@code rights} that these functions look at. */
final class Rights {

  static final long FD_DATASYNC = 1L;
  static final long FD_READ = 1L << 1;
  static final long FD_SEEK = 1L << 2;
  static final long FD_FDSTAT_SET_FLAGS = 1L << 3;
  static final long FD_SYNC = 1L << 4;
  static final long FD_TELL = 1L << 5;
  static final long FD_WRITE = 1L << 6;
  static final long FD_ADVISE = 1L << 7;
  static final long FD_ALLOCATE = 1L << 8;
  static final long FD_READDIR = 1L << 14;
  static final long FD_FILESTAT_GET = 1L << 21;
  static final long FD_FILESTAT_SET_SIZE = 1L << 22;
  static final long FD_FILESTAT_SET_TIMES = 1L << 23;
  static final long POLL_FD_READWRITE = 1L << 27;

  /** What makes an opening one for writing. */
  static final long WRITING = FD_WRITE | FD_ALLOCATE | FD_FILESTAT_SET_SIZE;

  /** Everything that can be done with an open file. */
  static final long FILE =
      WRITING
          | FD_DATASYNC
          | FD_READ
          | FD_SEEK
          | FD_FDSTAT_SET_FLAGS
          | FD_SYNC
          | FD_TELL
          | FD_ADVISE
          | FD_FILESTAT_GET
          | FD_FILESTAT_SET_TIMES
          | POLL_FD_READWRITE;

  /**
   * All path functions (bits 9 to 20 and 24 to 26), and what can be done with a directory itself.
   */
  static final long DIRECTORY =
      0x1FFE00L
          | 0x7000000L
          | FD_FILESTAT_GET
          | FD_FILESTAT_SET_TIMES
          | FD_FDSTAT_SET_FLAGS
          | FD_SYNC;

  private Rights() {}
}
