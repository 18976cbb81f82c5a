package dev.kami.adapters.wasm.wasi.p2.clocks;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.wasi.p2.io.Pollable;

/**
 * Ready from a moment on: when the clock that the guest sees has reached it. So nobody who waited
 * finds that too little time has passed.
 */
final class Alarm implements Pollable {

  /** What the clocks of guests advance by. */
  static final long TICK_NANOS = 1_000_000;

  private final CallGuard guard;
  private final long when;

  /** An alarm at so many nanoseconds since the call began. */
  Alarm(CallGuard guard, long when) {
    this.guard = guard;
    this.when = when;
  }

  /** {@return a time as guests see it} */
  static long shown(long nanos) {
    return nanos - nanos % TICK_NANOS;
  }

  @Override
  public boolean ready() {
    return shown(guard.elapsedNanos()) >= when;
  }

  @Override
  public long nanosLeft() {
    var part = when % TICK_NANOS;
    var tick = part == 0 || when > Long.MAX_VALUE - TICK_NANOS ? when : when - part + TICK_NANOS;
    return Math.max(0, tick - guard.elapsedNanos());
  }
}
