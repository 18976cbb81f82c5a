package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.adapters.mcp.wire.RequestId;
import dev.kami.application.port.out.Cancellation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The calls that were begun and have not ended, each on a virtual thread of its own; how many of
 * them really run at once is the application's decision.
 */
final class CallsInFlight {

  /** The most calls at once. */
  static final int LIMIT = 1024;

  /** What became of a call that was to be started. */
  enum Start {
    STARTED,
    /** As many as are allowed are in flight. */
    BUSY,
    /** A call of that id is in flight. */
    ID_IN_USE
  }

  private final Map<RequestId, RunningCall> running = new ConcurrentHashMap<>();
  private final Semaphore free = new Semaphore(LIMIT);
  private volatile boolean stopping;

  /**
   * {@return whether the call was started; when it was, the slot will be served}
   *
   * @param work makes the reply, must not throw
   */
  Start start(RequestId id, ReplySlot slot, Function<Cancellation, Reply> work) {
    if (!free.tryAcquire()) {
      return Start.BUSY;
    }
    var call = new RunningCall(slot);
    if (running.putIfAbsent(id, call) != null) {
      free.release();
      return Start.ID_IN_USE;
    }
    if (stopping) {
      call.cancel();
    }
    Thread.startVirtualThread(() -> finish(id, call, work));
    return Start.STARTED;
  }

  /** Takes a call back; ignored when it is not in flight. */
  void cancel(RequestId id) {
    var call = running.remove(id);
    if (call != null) {
      call.cancel();
    }
  }

  /** Takes all calls back, those that are still to come included. */
  void cancelAll() {
    stopping = true;
    running.values().forEach(RunningCall::cancel);
  }

  /** Waits until every call has ended; none can be started afterwards. */
  void awaitAll() throws InterruptedException {
    free.acquire(LIMIT);
  }

  private void finish(RequestId id, RunningCall call, Function<Cancellation, Reply> work) {
    try {
      var reply = work.apply(call);
      running.remove(id, call);
      call.answer(reply);
    } finally {
      free.release();
    }
  }
}
