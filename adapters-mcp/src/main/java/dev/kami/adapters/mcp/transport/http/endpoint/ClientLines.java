package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.exchange.CallQueue;
import dev.kami.domain.json.JsonValue;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lines in which the calls of clients without a session wait. What comes from one address and
 * introduces itself in the same way is one client, however many connections it has. Safe for use by
 * many threads; a line is kept as long as a request uses it.
 */
final class ClientLines {

  /**
   * Who a client seems to be.
   *
   * @param address where its requests come from
   * @param info how it introduces itself
   */
  record Who(InetAddress address, Optional<JsonValue> info) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Who, Shared> lines = new HashMap<>();
  private final Agents agents;

  ClientLines(Agents agents) {
    this.agents = agents;
  }

  /** {@return that client's line, in use until it is {@link #leave left}} */
  CallQueue.Line enter(Who who) {
    lock.lock();
    try {
      var shared = lines.computeIfAbsent(who, _ -> new Shared(agents.line()));
      shared.users++;
      return shared.line;
    } finally {
      lock.unlock();
    }
  }

  /** Ends a use that {@link #enter} began. */
  void leave(Who who) {
    lock.lock();
    try {
      lines.computeIfPresent(who, (_, shared) -> --shared.users == 0 ? null : shared);
    } finally {
      lock.unlock();
    }
  }

  /** A line and how many requests use it. */
  private static final class Shared {

    private final CallQueue.Line line;
    private int users;

    Shared(CallQueue.Line line) {
      this.line = line;
    }
  }
}
