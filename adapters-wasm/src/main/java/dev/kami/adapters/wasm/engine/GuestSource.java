package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.MemoryAccount;

/** Where a fresh guest comes from. */
@FunctionalInterface
interface GuestSource {

  /**
   * {@return a guest in which no code has run yet; fails in whatever way the engine does}
   *
   * @param account pays for a new one
   */
  Guest take(MemoryAccount account);
}
