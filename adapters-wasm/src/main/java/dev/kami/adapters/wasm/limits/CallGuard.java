package dev.kami.adapters.wasm.limits;

import dev.kami.application.port.out.Cancellation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches over one call: notes the first reason to stop it, which stays.
 *
 * <p>Used by the guest's thread; what it noted may be read by others once the call has ended. None
 * of its methods loads a class or makes an object that could fail at the end of a guest's stack.
 */
public final class CallGuard {

  /** The longest wait between two looks at deadline and cancellation. */
  private static final long NAP_NANOS = 1_000_000;

  private final FuelAccount fuel;
  private final Cancellation cancellation;
  private final Ticker ticker;
  private final long start;
  private final long timeNanos;
  private FuelGauge gauge = FuelGauge.FREE;
  private long refuelled;
  private @Nullable Stop stop;

  /** Starts the clock of a call. */
  public CallGuard(FuelAccount fuel, Duration time, Cancellation cancellation, Ticker ticker) {
    this.fuel = fuel;
    this.cancellation = cancellation;
    this.ticker = ticker;
    this.start = ticker.nanos();
    this.timeNanos = saturatedNanos(time);
  }

  /** {@return the nanoseconds since the start} */
  public long elapsedNanos() {
    return ticker.nanos() - start;
  }

  /** Notes a reason to stop, unless there is one already. */
  public void stop(Stop reason) {
    if (stop == null) {
      stop = reason;
    }
  }

  /** {@return whether the call must end, without looking for new reasons} */
  public boolean stopped() {
    return stop != null;
  }

  /** {@return the first reason to stop} */
  public Optional<Stop> reason() {
    return Optional.ofNullable(stop);
  }

  /** {@return whether the call may go on, after a look at deadline and cancellation} */
  public boolean proceed() {
    return proceed(elapsedNanos());
  }

  private boolean proceed(long elapsed) {
    if (stop == null) {
      if (cancellation.requested()) {
        stop = Stop.CANCELLED;
      } else if (elapsed >= timeNanos) {
        stop = Stop.TIME;
      }
    }
    return stop == null;
  }

  /**
   * {@return the next slice, for a guest that has that much left of the last}
   *
   * <p>When the call must end, nothing is added: whoever asked must look at {@link #stopped()}.
   */
  public long refuel(long remaining) {
    if (fuel.overdrawn(remaining)) {
      stop(Stop.FUEL);
    }
    var now = elapsedNanos();
    fuel.pace(now - refuelled);
    refuelled = now;
    return proceed(now) ? fuel.refill(remaining) : remaining;
  }

  /** Says where {@link #charge} takes the fuel from. */
  public void paidFrom(FuelGauge guest) {
    gauge = guest;
  }

  /**
   * {@return whether the call may go on with work of the host that costs so much}
   *
   * @param units see {@link HostPrices}
   */
  public boolean charge(long units) {
    gauge.take(units);
    return stop == null;
  }

  /** Waits that long, or until the call must end. */
  public void pause(long nanos) {
    var begin = ticker.nanos();
    while (proceed()) {
      var left = nanos - (ticker.nanos() - begin);
      if (left <= 0) {
        return;
      }
      ticker.park(Math.min(left, NAP_NANOS));
    }
  }

  private static long saturatedNanos(Duration time) {
    return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : time.toNanos();
  }
}
