package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.domain.json.JsonValue;

/** The way to a client; safe for use by many threads. */
@FunctionalInterface
public interface Outlet {

  /** Sends one message, whole. Never throws: a client that is gone is the transport's concern. */
  void send(JsonValue message);
}
