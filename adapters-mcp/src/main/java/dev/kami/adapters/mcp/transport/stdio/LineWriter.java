package dev.kami.adapters.mcp.transport.stdio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The one writer of an output stream; safe for use by many threads.
 *
 * <p>Lines are queued, and whichever thread finds the stream free writes all that are waiting, then
 * flushes once: nobody waits for another's flush, and a lone line leaves at once. Only when the
 * reader at the other end is far behind do writers wait for it.
 *
 * <p>A stream that fails is never tried again: lines are dropped from then on.
 */
final class LineWriter {

  private static final int BUFFER = 64 * 1024;
  private static final long FAR_BEHIND = 16L * 1024 * 1024;

  private final OutputStream output;
  private final Consumer<IOException> onFailure;
  private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final ReentrantLock stream = new ReentrantLock();
  private volatile boolean failed;

  /**
   * A writer to that stream.
   *
   * @param onFailure told once, by the thread that finds the stream broken
   */
  LineWriter(OutputStream output, Consumer<IOException> onFailure) {
    this.output = new BufferedOutputStream(output, BUFFER);
    this.onFailure = onFailure;
  }

  /** Writes the text and a line feed; the text must have none. */
  void write(String text) {
    var line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    waiting.add(line);
    if (waitingBytes.addAndGet(line.length) > FAR_BEHIND) {
      drain();
      return;
    }
    while (!waiting.isEmpty() && stream.tryLock()) {
      try {
        writeWaiting();
      } finally {
        stream.unlock();
      }
    }
  }

  /** Returns when everything that was written before has left. */
  void drain() {
    stream.lock();
    try {
      writeWaiting();
    } finally {
      stream.unlock();
    }
  }

  /** {@return whether the stream is broken} */
  boolean hasFailed() {
    return failed;
  }

  private void writeWaiting() {
    try {
      for (var line = waiting.poll(); line != null; line = waiting.poll()) {
        waitingBytes.addAndGet(-line.length);
        if (!failed) {
          output.write(line);
        }
      }
      if (!failed) {
        output.flush();
      }
    } catch (IOException e) {
      failed = true;
      onFailure.accept(e);
    }
  }
}
