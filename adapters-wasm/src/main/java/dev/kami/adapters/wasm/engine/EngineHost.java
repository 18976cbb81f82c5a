package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.CallMemory;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.Telemetry;

/** What all modules of a runtime share; safe for use by many threads. */
public final class EngineHost {

  private final WasiHost wasi;
  private final Ticker ticker;
  private final CallMemory running;
  private final HostMemory idle;
  private final GuestThreads threads;
  private final Telemetry telemetry;
  private final JsonCodec json;

  /**
   * These things.
   *
   * @param wasi time of day and randomness
   * @param ticker the clock of deadlines
   * @param running the memory that running guests may hold together
   * @param idle the memory that instances kept ready may hold together
   * @param threads where guests run
   * @param telemetry who is told
   * @param json prints results that have types
   */
  public EngineHost(
      WasiHost wasi,
      Ticker ticker,
      CallMemory running,
      HostMemory idle,
      GuestThreads threads,
      Telemetry telemetry,
      JsonCodec json) {
    this.wasi = wasi;
    this.ticker = ticker;
    this.running = running;
    this.idle = idle;
    this.threads = threads;
    this.telemetry = telemetry;
    this.json = json;
  }

  WasiHost wasi() {
    return wasi;
  }

  Ticker ticker() {
    return ticker;
  }

  CallMemory running() {
    return running;
  }

  HostMemory idle() {
    return idle;
  }

  GuestThreads threads() {
    return threads;
  }

  Telemetry telemetry() {
    return telemetry;
  }

  JsonCodec json() {
    return json;
  }
}
