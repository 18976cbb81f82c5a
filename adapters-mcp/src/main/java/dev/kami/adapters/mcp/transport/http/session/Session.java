package dev.kami.adapters.mcp.transport.http.session;

import dev.kami.adapters.mcp.protocol.Connection;

/**
 * One client's conversation over many requests.
 *
 * @param id what its requests name, which nobody can guess
 * @param connection the conversation
 * @param outbox what it is to be told that it did not ask for
 */
public record Session(String id, Connection connection, Outbox outbox) {

  /** Ends it: what runs is taken back, who listens is let go. */
  void end() {
    outbox.close();
    connection.cancelAll();
  }
}
