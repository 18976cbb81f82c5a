package dev.kami.application.port.out;

/**
 * Tells whether a caller has taken its request back; asked from any thread, and often, so it must
 * be cheap.
 */
@FunctionalInterface
public interface Cancellation {

  /** A request that is never taken back. */
  Cancellation NEVER = () -> false;

  /** {@return whether to stop; once true, always true} */
  boolean requested();
}
