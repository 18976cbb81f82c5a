package dev.kami.adapters.mcp.protocol.exchange;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the calls of all clients run, a fixed number at once.
 *
 * <p>Each client has a line; whose line is not empty takes turns with the others, so that one who
 * asks for a thousand things does not keep the rest waiting. All lines together are bounded: a call
 * for which there is no place is refused. Safe for use by many threads.
 */
public final class CallQueue {

  /** The most calls of all clients, waiting and running. */
  private static final int LIMIT = 16 * OpenRequests.CALL_LIMIT;

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Line> turns = new ArrayDeque<>();
  private final int concurrent;
  private final Executor workers;
  private int running;
  private int open;

  /**
   * A queue that lets so many calls run at once, above zero.
   *
   * @param workers gives each of them a thread; when it fails, they get virtual ones
   */
  public CallQueue(int concurrent, Executor workers) {
    this.concurrent = concurrent;
    this.workers = workers;
  }

  /** {@return a line for one client} */
  public Line line() {
    return new Line();
  }

  /** {@return whether there is no place for another call} */
  public boolean isFull() {
    lock.lock();
    try {
      return open == LIMIT;
    } finally {
      lock.unlock();
    }
  }

  private void startWorker() {
    try {
      workers.execute(this::runAll);
    } catch (RejectedExecutionException | OutOfMemoryError _) {
      // Closed or exhausted: what is asked was accepted, and finds out for itself.
      Thread.startVirtualThread(this::runAll);
    }
  }

  private void runAll() {
    for (var next = next(); next.isPresent(); next = next()) {
      try {
        next.get().run();
      } finally {
        ended();
      }
    }
  }

  private Optional<Runnable> next() {
    lock.lock();
    try {
      var line = turns.poll();
      if (line == null) {
        running--;
        return Optional.empty();
      }
      var work = line.waiting.remove();
      if (!line.waiting.isEmpty()) {
        turns.add(line);
      }
      return Optional.of(work);
    } finally {
      lock.unlock();
    }
  }

  private void ended() {
    lock.lock();
    try {
      open--;
    } finally {
      lock.unlock();
    }
  }

  /** The calls of one client, in the order of their arrival. */
  public final class Line {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private Line() {}

    /**
     * {@return whether there was a place; when there was, the work will run}
     *
     * @param work must not throw
     */
    boolean join(Runnable work) {
      lock.lock();
      try {
        if (open == LIMIT) {
          return false;
        }
        open++;
        waiting.add(work);
        if (waiting.size() == 1) {
          turns.add(this);
        }
        if (running == concurrent) {
          return true;
        }
        running++;
      } finally {
        lock.unlock();
      }
      startWorker();
      return true;
    }

    /** {@return whether the work was still waiting; it will not run then} */
    boolean leave(Runnable work) {
      lock.lock();
      try {
        if (!waiting.remove(work)) {
          return false;
        }
        if (waiting.isEmpty()) {
          turns.remove(this);
        }
        open--;
        return true;
      } finally {
        lock.unlock();
      }
    }
  }
}
