package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** A call on its way to exactly one end: it is answered, or it is taken back. */
public final class RunningCall implements Cancellation, Pending {

  private enum State {
    RUNNING,
    ANSWERED,
    CANCELLED
  }

  private final Exchange exchange;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final AtomicReference<Runnable> afterEnd = new AtomicReference<>(() -> {});

  /** Keeps notifications before the reply. Taking a call back does not wait for it. */
  private final ReentrantLock order = new ReentrantLock();

  /** A call whose messages go there. */
  public RunningCall(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public boolean requested() {
    return state.get() == State.CANCELLED;
  }

  /** Replies, unless the call was taken back. */
  public void answer(Reply reply) {
    order.lock();
    try {
      if (state.compareAndSet(State.RUNNING, State.ANSWERED)) {
        afterEnd.get().run();
        exchange.reply(reply);
      }
    } finally {
      order.unlock();
    }
  }

  /** Sends a notification about the call, unless it has ended. */
  public void tell(JsonObject notification) {
    order.lock();
    try {
      if (state.get() == State.RUNNING) {
        exchange.tell(notification);
      }
    } finally {
      order.unlock();
    }
  }

  @Override
  public void cancel() {
    if (state.compareAndSet(State.RUNNING, State.CANCELLED)) {
      afterEnd.get().run();
      exchange.leaveEmpty();
    }
  }

  /** Does nothing: a guest has a deadline, and its answer was asked for. */
  @Override
  public void windUp() {}

  /** {@return whether the call was answered or taken back} */
  public boolean hasEnded() {
    return state.get() != State.RUNNING;
  }

  /** Has something done when the call ends, once or twice, which must not wait; only the last. */
  public void whenEnded(Runnable action) {
    afterEnd.set(action);
    if (hasEnded()) {
      action.run();
    }
  }
}
