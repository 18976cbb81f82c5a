package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The slots of messages that came as one array: their replies leave as one array when the last is
 * known, JSON-RPC 2.0 section 6. Safe for use by many threads.
 */
final class Batch implements ReplySlot {

  private final Outlet outlet;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<JsonValue> replies = new ArrayList<>();
  private int open;

  /** A batch of that many messages, at least one. */
  Batch(int messages, Outlet outlet) {
    this.open = messages;
    this.outlet = outlet;
  }

  @Override
  public void reply(Reply reply) {
    lock.lock();
    try {
      replies.add(reply.toJson());
      closeOne();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void leaveEmpty() {
    lock.lock();
    try {
      closeOne();
    } finally {
      lock.unlock();
    }
  }

  private void closeOne() {
    open--;
    if (open == 0 && !replies.isEmpty()) {
      outlet.send(new JsonArray(replies));
    }
  }
}
