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

  /** {@return what the call has used, of a guest that has so much of its slice left} */
  Usage usage(long remainingFuel, MemoryAccount account) {
    return new Usage(
        Duration.ofNanos(guard.elapsedNanos()),
        fuel.consumed(remainingFuel),
        account.linearBytes());
  }
}
