package dev.kami.adapters.wasm.limits;

/** Where the host takes fuel for its own work: from what the guest has left. */
@FunctionalInterface
public interface FuelGauge {

  /** A guest that pays nothing. */
  FuelGauge FREE = _ -> {};

  /** Takes units, and gets the next slice when that was too much, which may stop the call. */
  void take(long units);
}
