package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.TrapException;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.Stop;
import dev.kami.adapters.wasm.machine.GuestMeter;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meter of all instances of one call: where their fuel comes from, and how deep they may go.
 * Instances may be made before anybody calls them, so the guard of the call is bound later.
 *
 * <p>A guest that must end gets no answer but a trap, which it cannot catch; the reason is in the
 * guard.
 */
final class FuelLink extends GuestMeter {

  /** Of a guest's stack, for guests: the rest is for the host, and for what is estimated badly. */
  static final int DEEPEST = 20 * 1024 * 1024;

  /** What the frames of the host take at most between one function of a guest and another. */
  static final int HOST_FRAMES = 4096;

  private @Nullable CallGuard guard;

  FuelLink() {
    super(DEEPEST);
  }

  void bind(CallGuard bound) {
    guard = bound;
    bound.paidFrom(this::take);
  }

  /** {@return what is left of the last slice; negative when it was not enough} */
  long remaining() {
    return remaining;
  }

  /**
   * {@return what comes of entering a guest from here}
   *
   * <p>When the host is called by a guest itself, the guest is as deep as that one, and deeper.
   */
  <T> T entered(Supplier<T> guest) {
    var before = depth;
    depth = before + HOST_FRAMES;
    try {
      return guest.get();
    } finally {
      depth = before;
    }
  }

  /** Goes on unless the call must end, after a look at deadline and cancellation. */
  void proceed() {
    if (!bound().proceed()) {
      throw stop();
    }
  }

  /** Goes on unless the call was stopped. */
  void checkStopped() {
    if (bound().stopped()) {
      throw stop();
    }
  }

  private void take(long units) {
    remaining -= units;
    if (remaining < 0) {
      remaining = bound().refuel(remaining);
    }
  }

  @Override
  protected long refuel(long negative) {
    var slice = bound().refuel(negative);
    checkStopped();
    return slice;
  }

  @Override
  protected RuntimeException tooDeep() {
    bound().stop(Stop.DEPTH);
    return stop();
  }

  private static TrapException stop() {
    return new TrapException("stopped by the host");
  }

  private CallGuard bound() {
    return Objects.requireNonNull(guard, "no instance runs before its call is bound");
  }
}
