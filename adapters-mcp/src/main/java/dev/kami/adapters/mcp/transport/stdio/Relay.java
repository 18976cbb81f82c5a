package dev.kami.adapters.mcp.transport.stdio;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take turns in reading: whoever has read a call hands the reading to another thread
 * and runs the call itself, so that no call waits for a thread to wake up.
 *
 * <p>As an {@link Executor} it keeps what the reader starts until the reader has handed over, and
 * gives the workers what anybody else starts.
 */
public final class Relay implements Executor {

  private final Executor workers;
  private volatile @Nullable Thread reader;

  /** What the reader started; touched by the reader alone. */
  private final Queue<Runnable> kept = new ArrayDeque<>();

  /** Turns among the threads of these workers. */
  public Relay(Executor workers) {
    this.workers = workers;
  }

  @Override
  public void execute(Runnable work) {
    if (Thread.currentThread() == reader) {
      kept.add(work);
    } else {
      workers.execute(work);
    }
  }

  /**
   * Reads until there is nothing more to read; returns at once.
   *
   * @param step reads one message and starts what it asks for; false when there was none
   * @param end what is done after the last step, whichever way it ended
   */
  void begin(BooleanSupplier step, Runnable end) {
    workers.execute(() -> read(step, end));
  }

  private void read(BooleanSupplier step, Runnable end) {
    reader = Thread.currentThread();
    var over = true;
    try {
      while (step.getAsBoolean()) {
        var own = kept.poll();
        if (own == null) {
          continue;
        }
        kept.forEach(Relay.this::start);
        kept.clear();
        if (isHandedOver(step, end)) {
          over = false;
          own.run();
          return;
        }
        Thread.startVirtualThread(own);
      }
    } finally {
      if (over) {
        reader = null;
        end.run();
      }
    }
  }

  private boolean isHandedOver(BooleanSupplier step, Runnable end) {
    reader = null;
    try {
      begin(step, end);
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError _) {
      reader = Thread.currentThread();
      return false;
    }
  }

  private void start(Runnable work) {
    try {
      workers.execute(work);
    } catch (RejectedExecutionException | OutOfMemoryError _) {
      Thread.startVirtualThread(work);
    }
  }
}
