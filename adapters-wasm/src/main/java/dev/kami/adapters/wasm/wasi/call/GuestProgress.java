package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.Progress;
import dev.kami.domain.problem.Printable;
import java.util.OptionalDouble;

/**
 * What a guest says of its progress: some reports at once, then a steady few, so that a flood of
 * them costs nobody anything. Used by the guest's thread.
 */
public final class GuestProgress {

  /** The most bytes of a message that are looked at. */
  public static final int LONGEST = 1024;

  static final int AT_ONCE = 32;
  static final long EACH_NANOS = 50_000_000;

  private static final int MOST_CHARACTERS = 200;

  private final ProgressListener listener;
  private final CallGuard guard;
  private long spentNanos;

  GuestProgress(ProgressListener listener, CallGuard guard) {
    this.listener = listener;
    this.guard = guard;
    this.spentNanos = -AT_ONCE * EACH_NANOS;
  }

  /**
   * {@return whether a report would be passed on now; asked before anything is done for it, and
   * once for each report}
   */
  public boolean isDue() {
    if (listener.equals(ProgressListener.NONE)) {
      return false;
    }
    var now = guard.elapsedNanos();
    if (spentNanos + EACH_NANOS > now) {
      return false;
    }
    spentNanos = Math.max(spentNanos, now - AT_ONCE * EACH_NANOS) + EACH_NANOS;
    return true;
  }

  /** Passes a report on, unless its numbers are no amounts. */
  public void tell(double done, OptionalDouble total, String message) {
    if (Progress.isAmount(done)) {
      var known = total.isPresent() && Progress.isAmount(total.getAsDouble());
      listener.reached(new Progress(done, known ? total : OptionalDouble.empty(), shown(message)));
    }
  }

  private static String shown(String message) {
    var text = new StringBuilder();
    message
        .codePoints()
        .limit(MOST_CHARACTERS)
        .map(c -> c == '\n' || c == '\t' ? ' ' : Printable.isControl(c) ? '\uFFFD' : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
