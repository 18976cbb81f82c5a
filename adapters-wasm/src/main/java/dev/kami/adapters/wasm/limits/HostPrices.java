package dev.kami.adapters.wasm.limits;

/**
 * What the host's work for a guest costs, in units of fuel: paid before the work is done, by what
 * the guest asks for, and so the same on every run and machine.
 */
public final class HostPrices {

  /** A call of any function of the host. */
  public static final long CALL = 100;

  /** A name of a path that is looked up, or of a directory that is listed. */
  public static final long NAME = 500;

  /** An entry of a list of things that are waited for. */
  public static final long POLL_ENTRY = 20;

  /** A core instance of a component. */
  public static final long INSTANCE = 1_000;

  private static final int BYTES_SHIFT = 6;

  private HostPrices() {}

  /** {@return what bytes cost that are copied out of a guest's memory or into it} */
  public static long copied(long bytes) {
    return (bytes + (1 << BYTES_SHIFT) - 1) >>> BYTES_SHIFT;
  }

  /** {@return what random bytes cost} */
  public static long random(long bytes) {
    return bytes;
  }
}
