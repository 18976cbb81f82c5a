package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.adapters.mcp.wire.RequestId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What one client waits for: its calls and subscriptions, by the ids of their requests. Safe for
 * use by many threads.
 */
public final class OpenRequests {

  /** The most calls at once, waiting and running. */
  public static final int CALL_LIMIT = 1024;

  /** The most subscriptions at once. */
  public static final int SUBSCRIPTION_LIMIT = 64;

  /** What became of a request that was to be started. */
  public enum Start {
    /** Its exchange will end. */
    STARTED,
    /** As many as are allowed are open. */
    BUSY,
    /** A request of that id is open. */
    ID_IN_USE
  }

  private record Open(Pending request, Runnable work) {}

  private final CallQueue.Line line;
  private final Map<RequestId, Open> open = new ConcurrentHashMap<>();
  private final Semaphore calls = new Semaphore(CALL_LIMIT);
  private final Semaphore subscriptions = new Semaphore(SUBSCRIPTION_LIMIT);
  private volatile boolean stopping;

  /** The requests of a client whose calls wait in that line. */
  public OpenRequests(CallQueue.Line line) {
    this.line = line;
  }

  /**
   * {@return whether the call was started}
   *
   * @param work makes the reply when it is the call's turn, must not throw
   */
  public Start call(RequestId id, RunningCall call, Supplier<Reply> work) {
    if (!calls.tryAcquire()) {
      return Start.BUSY;
    }
    var entry = new Open(call, () -> finish(id, call, work));
    if (!enter(id, entry)) {
      calls.release();
      return Start.ID_IN_USE;
    }
    if (!line.join(entry.work)) {
      open.remove(id, entry);
      calls.release();
      return Start.BUSY;
    }
    return Start.STARTED;
  }

  /**
   * {@return whether the subscription was started}
   *
   * @param work serves it to its end, on a thread of its own, must not throw
   */
  public Start subscription(RequestId id, Pending subscription, Runnable work) {
    if (!subscriptions.tryAcquire()) {
      return Start.BUSY;
    }
    var entry = new Open(subscription, work);
    if (!enter(id, entry)) {
      subscriptions.release();
      return Start.ID_IN_USE;
    }
    Thread.startVirtualThread(() -> {
      try {
        work.run();
      } finally {
        open.remove(id, entry);
        subscriptions.release();
      }
    });
    return Start.STARTED;
  }

  /** Takes a request back; ignored when it is not open. */
  public void cancel(RequestId id) {
    var entry = open.remove(id);
    if (entry != null) {
      entry.request.cancel();
      if (line.leave(entry.work)) {
        calls.release();
      }
    }
  }

  /** Takes everything back, what is still to come included. */
  public void cancelAll() {
    stopping = true;
    open.keySet().forEach(this::cancel);
  }

  /** Ends in order what would wait for ever; calls go on. */
  public void windUp() {
    open.values().forEach(entry -> entry.request.windUp());
  }

  /**
   * Waits until every call was answered and every subscription closed; nothing can be started
   * afterwards.
   */
  public void awaitEnd() throws InterruptedException {
    windUp();
    calls.acquire(CALL_LIMIT);
    subscriptions.acquire(SUBSCRIPTION_LIMIT);
  }

  private boolean enter(RequestId id, Open entry) {
    if (open.putIfAbsent(id, entry) != null) {
      return false;
    }
    if (stopping) {
      entry.request.cancel();
    }
    return true;
  }

  /** The id is free again before the reply leaves. */
  private void finish(RequestId id, RunningCall call, Supplier<Reply> work) {
    try {
      if (!call.requested()) {
        var reply = work.get();
        forget(id, call);
        call.answer(reply);
      }
    } finally {
      forget(id, call);
      calls.release();
    }
  }

  private void forget(RequestId id, RunningCall call) {
    open.computeIfPresent(id, (_, entry) -> entry.request == call ? null : entry);
  }
}
