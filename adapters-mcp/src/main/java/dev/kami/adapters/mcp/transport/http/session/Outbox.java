package dev.kami.adapters.mcp.transport.http.session;

import dev.kami.adapters.mcp.protocol.exchange.Outlet;
import dev.kami.domain.json.JsonValue;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a client is to be told that it did not ask for, kept until it listens.
 *
 * <p>One listener at a time: a client that listens anew may have lost the connection that it
 * listened on before. The same news twice are told once. Safe for use by many threads.
 */
public final class Outbox implements Outlet {

  /** What a listener gets. */
  public sealed interface News {
    /**
     * A message.
     *
     * @param json what it says
     */
    record Message(JsonValue json) implements News {}

    /** Nothing has happened. */
    record Quiet() implements News {}

    /** Nothing more will be told to this listener. */
    record Over() implements News {}
  }

  private static final int MOST = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SequencedSet<JsonValue> waiting = new LinkedHashSet<>();
  private long listener;
  private boolean over;

  @Override
  public void send(JsonValue message) {
    lock.lock();
    try {
      if (!over && waiting.size() < MOST) {
        waiting.add(message);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** {@return the number of a new listener; for the one before it, all is over} */
  public long listen() {
    lock.lock();
    try {
      changed.signalAll();
      return ++listener;
    } finally {
      lock.unlock();
    }
  }

  /** {@return what that listener is told next, when it is known or that time has passed} */
  public News next(long number, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      var nanos = patience.toNanos();
      while (!over && number == listener && waiting.isEmpty() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      if (over || number != listener) {
        return new News.Over();
      }
      return waiting.isEmpty() ? new News.Quiet() : new News.Message(waiting.removeFirst());
    } finally {
      lock.unlock();
    }
  }

  /** Tells nothing more to anybody. */
  public void close() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
