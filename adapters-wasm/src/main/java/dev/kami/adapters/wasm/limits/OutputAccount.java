package dev.kami.adapters.wasm.limits;

/** The output of one call, standard output and standard error together. */
public final class OutputAccount {

  /** Bytes that are no part of its memory, so that a guest whose memory is full can say so. */
  private static final long FREE = 64 * 1024;

  private final CallGuard guard;
  private final MemoryAccount memory;
  private final long limit;
  private long written;

  /**
   * An account with a limit in bytes, which is lower where the host has less; the guard stops a
   * guest that goes beyond it, or beyond its memory.
   */
  public OutputAccount(CallGuard guard, MemoryAccount memory, long limit) {
    this.guard = guard;
    this.memory = memory;
    this.limit = Math.min(limit, memory.output());
  }

  /** {@return whether so many bytes more may be written; when not, the call is stopped} */
  public boolean admit(long bytes) {
    if (bytes > limit - written) {
      guard.stop(Stop.OUTPUT);
      return false;
    }
    if (!memory.takeValues(counted(written + bytes) - counted(written))) {
      guard.stop(Stop.MEMORY);
      return false;
    }
    written += bytes;
    return true;
  }

  private static long counted(long output) {
    return Math.max(0, output - FREE);
  }

  /** {@return the bytes that were admitted} */
  public long written() {
    return written;
  }
}
