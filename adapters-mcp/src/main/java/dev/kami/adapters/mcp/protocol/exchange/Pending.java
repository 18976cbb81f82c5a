package dev.kami.adapters.mcp.protocol.exchange;

/** A request that was begun and has not ended; safe for use by many threads. */
public interface Pending {

  /** Takes the request back: its work stops, and no reply follows. Harmless when it has ended. */
  void cancel();

  /** Says that the client will ask nothing more: what would wait for ever ends now. */
  void windUp();
}
