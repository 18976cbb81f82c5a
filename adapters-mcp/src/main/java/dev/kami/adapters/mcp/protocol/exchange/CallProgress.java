package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.ProgressToken;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.Progress;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells one client of one call: what the tool says of its progress, and while it says nothing, once
 * in a while that the call is alive.
 *
 * <p>The tool's thread leaves its reports in a short queue and never waits; when the queue is full
 * because the client does not read, they are lost. What is told grows strictly: a report that does
 * not is left out. A tool that begins to report after the call was said to be alive goes on from
 * there, so that nothing goes back.
 */
public final class CallProgress implements ProgressListener {

  private static final int MOST_WAITING = 64;

  private final RunningCall call;
  private final ProgressToken token;
  private final ProtocolVersion version;
  private final Duration pulse;
  private final Queue<Progress> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Semaphore news = new Semaphore(0);

  /** Guards what was told, and keeps it in order: what is taken of the queue is told under it. */
  private final ReentrantLock order = new ReentrantLock();

  private double told = -1;
  private double offset;
  private boolean toolReports;

  CallProgress(RunningCall call, ProgressToken token, ProtocolVersion version, Duration pulse) {
    this.call = call;
    this.token = token;
    this.version = version;
    this.pulse = pulse;
  }

  @Override
  public void reached(Progress progress) {
    if (waiting.offer(progress)) {
      news.release();
    }
  }

  /** Begins to tell, on a thread of its own; ends by itself with the call. */
  public void follow() {
    call.whenEnded(news::release);
    Thread.startVirtualThread(this::tellUntilTheEnd);
  }

  /** Tells what the tool has said and nobody was told yet; for the end of a call. */
  public void catchUp() {
    while (tellNext()) {
      // One after the other.
    }
  }

  private void tellUntilTheEnd() {
    try {
      while (!call.hasEnded()) {
        if (news.tryAcquire(pulse.toNanos(), TimeUnit.NANOSECONDS)) {
          var _ = tellNext();
        } else {
          tellThatItLives();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return whether there was something to tell} */
  private boolean tellNext() {
    order.lock();
    try {
      var next = waiting.poll();
      if (next == null) {
        return false;
      }
      tell(next);
      return true;
    } finally {
      order.unlock();
    }
  }

  private void tell(Progress progress) {
    if (!toolReports) {
      toolReports = true;
      offset = Math.max(told, 0);
    }
    var done = offset + progress.done();
    if (done > told) {
      told = done;
      var total =
          progress.total().isPresent()
              ? OptionalDouble.of(offset + progress.total().getAsDouble())
              : OptionalDouble.empty();
      call.tell(token.notification(done, total, progress.message(), version));
    }
  }

  private void tellThatItLives() {
    order.lock();
    try {
      if (!toolReports) {
        told = Math.max(told, 0) + 1;
        call.tell(token.notification(told, OptionalDouble.empty(), "the tool is running", version));
      }
    } finally {
      order.unlock();
    }
  }
}
