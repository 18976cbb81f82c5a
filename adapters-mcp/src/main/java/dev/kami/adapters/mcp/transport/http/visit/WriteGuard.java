package dev.kami.adapters.mcp.transport.http.visit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends writes to clients that do not read: the JDK's server would wait for them for ever.
 *
 * <p>A thread that is interrupted while it writes to a channel closes it ({@link
 * java.nio.channels.InterruptibleChannel}); that is how a late write ends, as an exception.
 */
public final class WriteGuard {

  /** Something that writes. */
  @FunctionalInterface
  public interface Writing {
    /** Writes. */
    void run() throws IOException;
  }

  private final ScheduledExecutorService timer;
  private final Duration patience;

  /** A guard that lets each write last so long. */
  public WriteGuard(ScheduledExecutorService timer, Duration patience) {
    this.timer = timer;
    this.patience = patience;
  }

  /** Writes on this thread. */
  public void run(Writing writing) throws IOException {
    var alarm = new Alarm(Thread.currentThread());
    var pending = timer.schedule(alarm::ring, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      writing.run();
    } finally {
      pending.cancel(false);
      alarm.silence();
    }
    if (alarm.hasRung()) {
      throw new IOException("the client reads too slowly");
    }
  }

  /** Interrupts a thread, but never after it went on to something else. */
  private static final class Alarm {

    private final Thread writer;
    private boolean silent;
    private boolean rung;

    Alarm(Thread writer) {
      this.writer = writer;
    }

    synchronized void ring() {
      if (!silent) {
        rung = true;
        writer.interrupt();
      }
    }

    synchronized void silence() {
      silent = true;
    }

    synchronized boolean hasRung() {
      return rung;
    }
  }
}
