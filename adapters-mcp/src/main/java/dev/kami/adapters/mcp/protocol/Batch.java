package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    close(Optional.of(reply));
  }

  @Override
  public void leaveEmpty() {
    close(Optional.empty());
  }

  private void close(Optional<Reply> reply) {
    lock.lock();
    try {
      reply.map(Reply::toJson).ifPresent(replies::add);
      open--;
      if (open > 0 || replies.isEmpty()) {
        return;
      }
    } finally {
      lock.unlock();
    }
    outlet.send(new JsonArray(replies));
  }
}
