package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.application.port.out.Cancellation;
import java.util.concurrent.atomic.AtomicReference;

/** A call on its way to exactly one end: it is answered, or it is taken back. */
final class RunningCall implements Cancellation {

  private enum State {
    RUNNING,
    ANSWERED,
    CANCELLED
  }

  private final ReplySlot slot;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

  RunningCall(ReplySlot slot) {
    this.slot = slot;
  }

  @Override
  public boolean requested() {
    return state.get() == State.CANCELLED;
  }

  /** Replies, unless the call was taken back. */
  void answer(Reply reply) {
    if (state.compareAndSet(State.RUNNING, State.ANSWERED)) {
      slot.reply(reply);
    }
  }

  /** Takes the call back, unless it was answered: its guest stops, and no reply follows. */
  void cancel() {
    if (state.compareAndSet(State.RUNNING, State.CANCELLED)) {
      slot.leaveEmpty();
    }
  }
}
