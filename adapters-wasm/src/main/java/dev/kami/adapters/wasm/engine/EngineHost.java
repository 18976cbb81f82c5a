package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.CallMemory;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.Telemetry;

/**
 * What all modules of a runtime share.
 *
 * @param wasi time of day and randomness
 * @param ticker the clock of deadlines
 * @param running the memory that running guests may hold together
 * @param idle the memory that instances kept ready may hold together
 * @param threads where guests run
 * @param telemetry who is told
 * @param json prints results that have types
 */
public record EngineHost(
    WasiHost wasi,
    Ticker ticker,
    CallMemory running,
    HostMemory idle,
    GuestThreads threads,
    Telemetry telemetry,
    JsonCodec json) {}
