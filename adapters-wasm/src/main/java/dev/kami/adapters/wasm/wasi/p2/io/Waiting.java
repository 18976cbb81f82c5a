package dev.kami.adapters.wasm.wasi.p2.io;

import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.util.ArrayList;
import java.util.List;

/** Waits for pollables, as long as the call may go on; else the guest traps. */
public final class Waiting {

  /** How long something may be ready unnoticed. */
  private static final long LOOK_NANOS = 1_000_000;

  private final WasiContext context;

  /** Waiting within a call. */
  public Waiting(WasiContext context) {
    this.context = context;
  }

  /** Waits until it is ready. */
  public void until(Pollable pollable) {
    context.checkTime();
    while (!pollable.ready()) {
      pause(pollable.nanosLeft());
    }
  }

  /** {@return the positions of those that are ready, at least one, after waiting for it} */
  public List<Integer> untilAny(List<Pollable> pollables) {
    context.checkTime();
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

  private void pause(long nanos) {
    context.guard().pause(Math.min(nanos, LOOK_NANOS));
    context.checkTime();
  }
}
