package dev.kami.adapters.wasm.wasi.call;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What guests get from the machine without asking for it.
 *
 * @param clock the time of day, which guests see in whole milliseconds
 * @param random bytes that nobody can foretell
 */
public record WasiHost(InstantSource clock, RandomGenerator random) {}
