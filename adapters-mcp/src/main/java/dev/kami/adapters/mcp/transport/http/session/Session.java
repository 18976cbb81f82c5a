package dev.kami.adapters.mcp.transport.http.session;

import dev.kami.adapters.mcp.protocol.Connection;

/** One client's conversation over many requests; safe for use by many threads. */
public final class Session {

  private final String id;
  private final Connection connection;
  private final Outbox outbox;

  /**
   * A session.
   *
   * @param id what its requests name, which nobody can guess
   * @param connection the conversation
   * @param outbox what its client is to be told that it did not ask for
   */
  public Session(String id, Connection connection, Outbox outbox) {
    this.id = id;
    this.connection = connection;
    this.outbox = outbox;
  }

  /** {@return what its requests name} */
  public String id() {
    return id;
  }

  /** {@return the conversation} */
  public Connection connection() {
    return connection;
  }

  /** {@return what its client is to be told that it did not ask for} */
  public Outbox outbox() {
    return outbox;
  }

  /** Ends it: what runs is taken back, who listens is let go. */
  void end() {
    outbox.close();
    connection.cancelAll();
  }
}
