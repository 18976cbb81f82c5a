package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.GuestTrap;

/**
 * What all instances of one component tree share (CanonicalABI.md, embedding): the host's limits
 * and the depth of calls. Used by one thread at a time.
 *
 * <p>Values are counted like frames of a stack: those that a call has lifted are given back when it
 * ends. What the host itself has been given as the result of a call is counted until its next call.
 */
public final class Store {

  /** Component calls inside each other; recursion through an instance's own imports has no end. */
  private static final int MAX_DEPTH = 100;

  private final HostLimits limits;
  private final HostSignatures signatures;
  private long taken;
  private int depth;

  /** A store without instances. */
  public Store(HostLimits limits) {
    this(limits, new HostSignatures());
  }

  /**
   * A store without instances.
   *
   * @param signatures of the host's functions, kept for all stores of one component
   */
  public Store(HostLimits limits, HostSignatures signatures) {
    this.limits = limits;
    this.signatures = signatures;
  }

  HostSignatures signatures() {
    return signatures;
  }

  /** Takes memory for values until {@link #release}. */
  void take(long bytes) {
    limits.take(bytes);
    taken += bytes;
  }

  /** Takes memory for as long as the store lives. */
  void keep(long bytes) {
    limits.take(bytes);
  }

  /** {@return how much is taken for values} */
  long taken() {
    return taken;
  }

  /** Gives back what was taken since {@link #taken} was that. */
  void release(long mark) {
    limits.giveBack(taken - mark);
    taken = mark;
  }

  void checkpoint() {
    limits.checkpoint();
  }

  /** Begins a call of a component function. */
  void begin(Caller caller) {
    if (depth == 0 && caller instanceof Caller.Host) {
      release(0);
    }
    if (depth == MAX_DEPTH) {
      throw new GuestTrap("call stack exhausted: " + MAX_DEPTH + " component calls in each other");
    }
    depth++;
  }

  /** Ends a call, in whatever way. */
  void end() {
    depth--;
  }
}
