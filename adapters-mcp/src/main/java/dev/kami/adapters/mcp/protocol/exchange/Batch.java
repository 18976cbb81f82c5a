package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The exchanges of messages that came as one array: their replies leave as one array when the last
 * is known, JSON-RPC 2.0 section 6. Safe for use by many threads.
 */
public final class Batch implements Exchange {

  private final Exchange whole;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<JsonValue> replies = new ArrayList<>();
  private int open;

  /** A batch of that many messages, at least one. */
  public Batch(int messages, Exchange whole) {
    this.open = messages;
    this.whole = whole;
  }

  @Override
  public void tell(JsonObject notification) {
    whole.tell(notification);
  }

  @Override
  public void end(Optional<JsonValue> reply) {
    lock.lock();
    try {
      reply.ifPresent(replies::add);
      open--;
      if (open > 0) {
        return;
      }
    } finally {
      lock.unlock();
    }
    whole.end(replies.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(replies)));
  }
}
