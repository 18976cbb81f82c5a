package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.ResourceLimits;
import java.time.Duration;

/** The fuel and the time of one call, and what was used of them. */
final class CallMeter {

  private final FuelAccount fuel;
  private final CallGuard guard;

  /** Starts the clock of the call. */
  CallMeter(ResourceLimits limits, Cancellation cancellation, Ticker ticker) {
    this.fuel = new FuelAccount(limits.fuel());
    this.guard = new CallGuard(fuel, limits.time(), cancellation, ticker);
  }

  CallGuard guard() {
    return guard;
  }

  /** {@return what a call has used whose guest never ran} */
  Usage usage(MemoryAccount account) {
    return usage(0, account, 0);
  }

  /**
   * {@return what the call has used}
   *
   * @param remainingFuel what the guest has left of its slice
   * @param output the bytes that it wrote
   */
  Usage usage(long remainingFuel, MemoryAccount account, long output) {
    return new Usage(
        Duration.ofNanos(guard.elapsedNanos()),
        fuel.consumed(remainingFuel),
        account.peakBytes(),
        output);
  }
}
