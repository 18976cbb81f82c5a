package dev.kami.application.execution;

import dev.kami.application.port.out.Cancellation;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a fixed number of calls run at once; the others wait for their turn in the order of their
 * arrival.
 *
 * <p>A fair semaphore would not do: whoever waits with a time limit, to look at its cancellation in
 * between, loses its place there.
 */
final class Scheduler {

  private static final long LOOK_MILLIS = 10;

  private final Lock lock = new ReentrantLock();
  private final Queue<CountDownLatch> waiting = new ArrayDeque<>();
  private int free;

  /** Lets that many calls run at once, above zero. */
  Scheduler(int concurrent) {
    free = concurrent;
  }

  /** The right to run, given back by closing it once. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** {@return the turn; empty when the call was taken back or the thread interrupted before} */
  Optional<Turn> await(Cancellation cancellation) {
    var granted = new CountDownLatch(1);
    enter(granted);
    try {
      while (!granted.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancellation.requested() && withdraw(granted)) {
          return Optional.empty();
        }
      }
      return Optional.of(this::giveBack);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      if (!withdraw(granted)) {
        giveBack();
      }
      return Optional.empty();
    }
  }

  private void enter(CountDownLatch granted) {
    lock.lock();
    try {
      if (free > 0) {
        free--;
        granted.countDown();
      } else {
        waiting.add(granted);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean withdraw(CountDownLatch granted) {
    lock.lock();
    try {
      return waiting.remove(granted);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack() {
    lock.lock();
    try {
      var next = waiting.poll();
      if (next == null) {
        free++;
      } else {
        next.countDown();
      }
    } finally {
      lock.unlock();
    }
  }
}
