package dev.kami.adapters.wasm.wasi.p2.io;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.CallGuard;
import java.util.ArrayList;
import java.util.List;

/** Waits for pollables, as long as the call may go on. */
public final class Waiting {

  /** How long something may be ready unnoticed. */
  private static final long LOOK_NANOS = 1_000_000;

  private final CallGuard guard;

  /** Waiting within a call. */
  public Waiting(CallGuard guard) {
    this.guard = guard;
  }

  /** Waits until it is ready. */
  public void until(Pollable pollable) {
    while (!pollable.ready()) {
      pause(pollable.nanosLeft());
    }
  }

  /** {@return the positions of those that are ready, at least one, after waiting for it} */
  public List<Integer> untilAny(List<Pollable> pollables) {
    while (true) {
      var ready = new ArrayList<Integer>();
      var left = Long.MAX_VALUE;
      for (var i = 0; i < pollables.size(); i++) {
        if (pollables.get(i).ready()) {
          ready.add(i);
        } else {
          left = Math.min(left, pollables.get(i).nanosLeft());
        }
      }
      if (!ready.isEmpty()) {
        return ready;
      }
      pause(left);
    }
  }

  /** Ends the guest if its call must end. */
  public void checkCall() {
    if (!guard.proceed()) {
      throw new GuestTrap("stopped by the host");
    }
  }

  private void pause(long nanos) {
    guard.pause(Math.min(nanos, LOOK_NANOS));
    checkCall();
  }
}
