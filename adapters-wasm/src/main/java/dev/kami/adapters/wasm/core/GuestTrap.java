package dev.kami.adapters.wasm.core;

/**
 * The guest did what the specification answers with a trap. It ends the call; no guest can catch
 * it.
 */
public final class GuestTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A trap, told in words of the specification where it has them. */
  public GuestTrap(String message) {
    super(message);
  }
}
