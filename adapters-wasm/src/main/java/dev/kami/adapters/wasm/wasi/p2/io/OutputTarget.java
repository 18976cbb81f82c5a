package dev.kami.adapters.wasm.wasi.p2.io;

/** Where the bytes of an {@code output-stream} go. Used by the guest's thread. */
public interface OutputTarget {

  /**
   * {@return how many bytes it takes now; 0 while it is busy, also with flushing}
   *
   * @throws StreamException when it takes no more, or when what was written before failed
   */
  long room() throws StreamException;

  /**
   * Takes all of the bytes, which nobody writes to any more.
   *
   * @param bytes at most as many as {@link #room} last allowed, and not none
   * @throws StreamException when they could not be taken
   */
  void write(byte[] bytes) throws StreamException;

  /**
   * Starts to bring what was written to where it belongs, without waiting for it: while that takes
   * time there is no room.
   *
   * @throws StreamException when that failed
   */
  default void flush() throws StreamException {}

  /**
   * {@return what is ready when {@link #room} would return more than 0 or throw; also after the
   * target was closed}
   */
  default Pollable writable() {
    return Pollable.READY;
  }

  /** Frees what it holds; the guest has dropped the stream. Closing twice is harmless. */
  default void close() {}
}
