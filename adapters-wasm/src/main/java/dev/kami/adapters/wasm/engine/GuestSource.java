package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.MemorySource;

/** Where a fresh guest comes from. */
@FunctionalInterface
interface GuestSource {

  /**
   * {@return a guest in which no code has run yet; fails in whatever way the engine does}
   *
   * @param account pays for a new one
   * @param memory of the call, to which one that was made before moves
   */
  Guest take(MemoryAccount account, MemorySource memory);
}
