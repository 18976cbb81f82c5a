package dev.kami.adapters.wasm.http;

/**
 * How long a request waits, in nanoseconds each; {@link #NEVER} where it has all the time of who
 * made it.
 *
 * @param connect for a connection
 * @param firstByte from then for the head of the response
 * @param betweenBytes from then for each next part of the body
 */
public record HttpTimeouts(long connect, long firstByte, long betweenBytes) {

  /** No end of its own. */
  public static final long NEVER = Long.MAX_VALUE;

  /** No end for anything. */
  public static final HttpTimeouts NONE = new HttpTimeouts(NEVER, NEVER, NEVER);
}
