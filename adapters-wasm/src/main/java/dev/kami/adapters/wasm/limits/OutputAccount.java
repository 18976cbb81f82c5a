package dev.kami.adapters.wasm.limits;

/** The output of one call, standard output and standard error together. */
public final class OutputAccount {

  private final CallGuard guard;
  private final long limit;
  private long written;

  /** An account with a limit in bytes; the guard stops a guest that goes beyond it. */
  public OutputAccount(CallGuard guard, long limit) {
    this.guard = guard;
    this.limit = limit;
  }

  /** {@return whether so many bytes more may be written; when not, the call is stopped} */
  public boolean admit(long bytes) {
    if (bytes > limit - written) {
      guard.stop(Stop.OUTPUT);
      return false;
    }
    written += bytes;
    return true;
  }

  /** {@return the bytes that were admitted} */
  public long written() {
    return written;
  }
}
