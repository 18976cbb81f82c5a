package dev.kami.adapters.wasm.abi;

/**
 * What lifting and lowering may take of the host. The embedder connects it with the accounts of a
 * call. Used by the thread that runs the guest.
 */
public interface HostLimits {

  /**
   * Takes memory for values, before they are made.
   *
   * @param bytes what they need at most, estimated
   * @throws dev.kami.adapters.wasm.core.GuestTrap or another unchecked exception, which ends the
   *     guest, when that is too much
   */
  void take(long bytes);

  /** Gives back what was taken, when the values are garbage. */
  void giveBack(long bytes);

  /**
   * Is called at least every few thousand elements of long lists.
   *
   * @throws RuntimeException any, which ends the guest, when its time is over
   */
  void checkpoint();
}
