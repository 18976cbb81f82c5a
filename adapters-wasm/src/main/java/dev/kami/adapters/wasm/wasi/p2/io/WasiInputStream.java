package dev.kami.adapters.wasm.wasi.p2.io;

import dev.kami.adapters.wasm.wasi.call.WasiContext;

/**
 * The resource {@code input-stream} of {@code wasi:io/streams}: a source, with what the interface
 * says of every stream. Lengths are the guest's, unsigned.
 */
public final class WasiInputStream {

  /** The most that one operation reads: callers have to expect less than they ask for. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final byte[] NOTHING = {};

  private final InputSource source;
  private boolean closed;

  /** A stream of what the source has. */
  public WasiInputStream(InputSource source) {
    this.source = source;
  }

  /** {@code read}: what is there now. */
  public byte[] read(long length) throws StreamException {
    checkOpen();
    if (length == 0) {
      return NOTHING;
    }
    try {
      return source.read((int) capped(length, MOST_BYTES));
    } catch (StreamException e) {
      throw closing(e);
    }
  }

  /** {@code blocking-read}: what is there once something is. */
  public byte[] blockingRead(WasiContext context, long length) throws StreamException {
    var waiting = new Waiting(context);
    while (true) {
      var bytes = read(length);
      if (bytes.length > 0 || length == 0) {
        return bytes;
      }
      waiting.until(readable());
    }
  }

  /** {@code skip}: passes over what is there now. */
  public long skip(long length) throws StreamException {
    checkOpen();
    if (length == 0) {
      return 0;
    }
    try {
      return source.skip(capped(length, Long.MAX_VALUE));
    } catch (StreamException e) {
      throw closing(e);
    }
  }

  /** {@code blocking-skip}: passes over what is there once something is. */
  public long blockingSkip(WasiContext context, long length) throws StreamException {
    var waiting = new Waiting(context);
    while (true) {
      var skipped = skip(length);
      if (skipped > 0 || length == 0) {
        return skipped;
      }
      waiting.until(readable());
    }
  }

  /** {@code subscribe}: ready when there is something to read, or nothing ever will be. */
  public Pollable readable() {
    var readable = source.readable();
    return new Pollable() {
      @Override
      public boolean ready() {
        return closed || readable.ready();
      }

      @Override
      public long nanosLeft() {
        return closed ? 0 : readable.nanosLeft();
      }
    };
  }

  /** Drops the stream; pollables that it gave become ready. */
  public void close() {
    closed = true;
    source.close();
  }

  private StreamException closing(StreamException e) {
    closed = true;
    return e;
  }

  private void checkOpen() throws StreamException {
    if (closed) {
      throw StreamException.closed();
    }
  }

  private static long capped(long unsigned, long most) {
    return unsigned < 0 ? most : Math.min(unsigned, most);
  }
}
