package dev.kami.adapters.wasm.wasi.p2.io;

/** Where the bytes of an {@code input-stream} come from. Used by the guest's thread. */
public interface InputSource {

  /**
   * {@return bytes that are there now, at most so many; an empty array when there are none yet}
   *
   * <p>The array becomes the reader's.
   *
   * @param most from 1 to {@link WasiInputStream#MOST_BYTES}
   * @throws StreamException when all has been read, or reading failed
   */
  byte[] read(int most) throws StreamException;

  /**
   * {@return how many bytes were passed over, at most so many; 0 when there are none yet}
   *
   * @param most at least 1
   * @throws StreamException when all has been read, or reading failed
   */
  default long skip(long most) throws StreamException {
    return read((int) Math.min(most, WasiInputStream.MOST_BYTES)).length;
  }

  /**
   * {@return what is ready when {@link #read} would return bytes or throw; also after the source
   * was closed}
   */
  default Pollable readable() {
    return Pollable.READY;
  }

  /** Frees what it holds; the guest has dropped the stream. Closing twice is harmless. */
  default void close() {}
}
