package dev.kami.adapters.wasm.wasi.p2.io;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.Arrays;

/**
 * The resource {@code output-stream} of {@code wasi:io/streams}: a target, with what the interface
 * says of every stream. Lengths are the guest's, unsigned.
 *
 * <p>Who writes without blocking needs a permit from {@link #checkWrite}, which a write uses up;
 * writing more is a trap.
 */
public final class WasiOutputStream {

  /** The most that a permit allows, so that no operation holds much of the host's memory. */
  public static final int MOST_BYTES = 64 * 1024;

  /** The most that a blocking write takes, by the interface. */
  static final int MOST_BLOCKING_BYTES = 4096;

  private final OutputTarget target;
  private long permit;
  private boolean closed;

  /** A stream into the target. */
  public WasiOutputStream(OutputTarget target) {
    this.target = target;
  }

  /** {@code check-write}: how much may be written now. */
  public long checkWrite() throws StreamException {
    permit = 0;
    checkOpen();
    permit = attempt(() -> Math.min(target.room(), MOST_BYTES));
    return permit;
  }

  /** {@code write}: as much as was permitted, at most. */
  public void write(byte[] bytes) throws StreamException {
    checkPermit(bytes.length);
    checkOpen();
    permit -= bytes.length;
    if (bytes.length > 0) {
      attempt(() -> {
        target.write(bytes);
        return 0;
      });
    }
  }

  /** {@code write-zeroes}: as {@link #write}. */
  public void writeZeroes(long length) throws StreamException {
    checkPermit(length);
    write(new byte[(int) length]);
  }

  /** {@code blocking-write-and-flush}: all of at most 4096 bytes, to where they belong. */
  public void blockingWriteAndFlush(WasiContext context, byte[] bytes) throws StreamException {
    checkBlocking(bytes.length);
    var waiting = new Waiting(context);
    for (var done = 0; done < bytes.length; ) {
      var size = (int) Math.min(blockingCheckWrite(waiting), bytes.length - done);
      write(Arrays.copyOfRange(bytes, done, done + size));
      done += size;
    }
    blockingFlush(context);
  }

  /** {@code blocking-write-zeroes-and-flush}: as {@link #blockingWriteAndFlush}. */
  public void blockingWriteZeroesAndFlush(WasiContext context, long length) throws StreamException {
    checkBlocking(length);
    blockingWriteAndFlush(context, new byte[(int) length]);
  }

  /** {@code flush}: starts it. */
  public void flush() throws StreamException {
    checkOpen();
    permit = 0;
    attempt(() -> {
      target.flush();
      return 0;
    });
  }

  /**
   * {@code blocking-flush}: until the target takes more again. One that takes no more after it has
   * what was written is no failure of this flush, but of what comes next.
   */
  public void blockingFlush(WasiContext context) throws StreamException {
    flush();
    try {
      blockingCheckWrite(new Waiting(context));
    } catch (StreamException e) {
      if (e.error().isPresent()) {
        throw e;
      }
    } finally {
      permit = 0;
    }
  }

  /** {@code splice}: what is there to read, as far as there is room. */
  public long splice(WasiInputStream from, long length) throws StreamException {
    var room = checkWrite();
    var size = length < 0 ? room : Math.min(room, length);
    if (size == 0) {
      return 0;
    }
    var bytes = from.read(size);
    write(bytes);
    return bytes.length;
  }

  /** {@code blocking-splice}: what there is to read once there is, and room for it. */
  public long blockingSplice(WasiContext context, WasiInputStream from, long length)
      throws StreamException {
    var waiting = new Waiting(context);
    blockingCheckWrite(waiting);
    waiting.until(from.readable());
    return splice(from, length);
  }

  /** {@code subscribe}: ready when there is room, or never will be. */
  public Pollable writable() {
    var writable = target.writable();
    return new Pollable() {
      @Override
      public boolean ready() {
        return closed || writable.ready();
      }

      @Override
      public long nanosLeft() {
        return closed ? 0 : writable.nanosLeft();
      }
    };
  }

  /** Drops the stream; pollables that it gave become ready. */
  public void close() {
    closed = true;
    target.close();
  }

  private long blockingCheckWrite(Waiting waiting) throws StreamException {
    while (checkWrite() == 0) {
      waiting.until(writable());
    }
    return permit;
  }

  /** Something that the target may fail to do. */
  @FunctionalInterface
  private interface Attempt {
    long run() throws StreamException;
  }

  private long attempt(Attempt attempt) throws StreamException {
    try {
      return attempt.run();
    } catch (StreamException e) {
      closed = true;
      permit = 0;
      throw e;
    }
  }

  private void checkOpen() throws StreamException {
    if (closed) {
      throw StreamException.closed();
    }
  }

  private void checkPermit(long length) throws StreamException {
    if (Long.compareUnsigned(length, permit) > 0) {
      checkOpen();
      throw new GuestTrap("wrote more than check-write permitted");
    }
  }

  private static void checkBlocking(long length) {
    if (Long.compareUnsigned(length, MOST_BLOCKING_BYTES) > 0) {
      throw new GuestTrap("wrote more than 4096 bytes at once");
    }
  }
}
