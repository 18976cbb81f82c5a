package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.http.Traffic;
import dev.kami.adapters.wasm.wasi.denial.Denials;

/** What one call may do on the network. Safe for use by many threads. */
public final class NetworkAccount implements Traffic {

  /** Requests on their way at a time. */
  public static final int MOST_REQUESTS = 8;

  /** Bytes of bodies, sent and received. */
  public static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Denials denials;
  private int requests;
  private long bytes;

  NetworkAccount(Denials denials) {
    this.denials = denials;
  }

  /** {@return whether a further request may be made; it is counted until it has {@link #ended}} */
  public synchronized boolean begin() {
    if (requests == MOST_REQUESTS) {
      denials.never("making more requests", "", "one call may have 8 on their way");
      return false;
    }
    requests++;
    return true;
  }

  @Override
  public synchronized void ended() {
    requests--;
  }

  @Override
  public synchronized boolean admit(long more) {
    if (more > MOST_BYTES - bytes) {
      denials.never("sending or receiving more", "", "one call may have 64 MB of the network");
      return false;
    }
    bytes += more;
    return true;
  }

  @Override
  public long limit() {
    return MOST_BYTES;
  }
}
