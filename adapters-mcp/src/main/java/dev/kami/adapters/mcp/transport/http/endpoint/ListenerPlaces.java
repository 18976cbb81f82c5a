package dev.kami.adapters.mcp.transport.http.endpoint;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * How many clients may listen at once: no more than half of all requests, so that whoever listens
 * does not keep out those who call. Safe for use by many threads.
 */
final class ListenerPlaces {

  /** What is said when there is no place. */
  static final String FULL =
      "too many clients listen already; to fix: ask tools/list once in a while instead";

  private static final int MOST = McpEndpoint.MOST / 2;

  private final Semaphore places = new Semaphore(MOST);

  /** {@return how often a client that listens is reminded of us} */
  static Duration pace(Duration pace) {
    return pace.multipliedBy(10);
  }

  /** {@return whether there was a place; it is to be {@link #leave left}} */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }
}
