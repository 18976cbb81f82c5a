package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.http.HttpConnector;
import dev.kami.adapters.wasm.limits.Ticker;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What guests get from the machine without asking for it.
 *
 * @param clock the time of day, which guests see in whole milliseconds
 * @param random bytes that nobody can foretell
 * @param http how servers are reached that a call may reach
 */
public record WasiHost(InstantSource clock, RandomGenerator random, HttpConnector http) {

  /** A machine that reaches servers as it does itself. */
  public WasiHost(InstantSource clock, RandomGenerator random) {
    this(clock, random, HttpConnector.system(Ticker.SYSTEM::nanos));
  }
}
