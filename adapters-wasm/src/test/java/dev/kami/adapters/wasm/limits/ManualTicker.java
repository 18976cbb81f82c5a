package dev.kami.adapters.wasm.limits;

/** A clock that moves only when somebody waits, or when it is told to. */
public final class ManualTicker implements Ticker {

  private long nanos = 1_000;
  private long waits;

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void park(long duration) {
    waits++;
    nanos += duration;
  }

  /** Lets time pass. */
  public void advance(long duration) {
    nanos += duration;
  }

  /** {@return how often somebody waited} */
  public long waits() {
    return waits;
  }
}
