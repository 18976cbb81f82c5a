package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.GuestTrap;

/** Limits that count. */
final class FakeHost implements HostLimits {

  private final long most;
  private long taken;
  private long peak;
  private int checkpoints;

  /** A host that has so many bytes for values. */
  FakeHost(long most) {
    this.most = most;
  }

  FakeHost() {
    this(Long.MAX_VALUE);
  }

  @Override
  public void take(long bytes) {
    if (taken + bytes > most) {
      throw new GuestTrap("out of host memory");
    }
    taken += bytes;
    peak = Math.max(peak, taken);
  }

  @Override
  public void giveBack(long bytes) {
    taken -= bytes;
  }

  @Override
  public void checkpoint() {
    checkpoints++;
  }

  long taken() {
    return taken;
  }

  long peak() {
    return peak;
  }

  int checkpoints() {
    return checkpoints;
  }
}
