package dev.kami.adapters.wasm.limits;

/** Why the host stops a guest. */
public enum Stop {
  /** The fuel is used up. */
  FUEL,
  /** The deadline has passed. */
  TIME,
  /** The guest needs more memory to start than it may have. */
  MEMORY,
  /** Its calls are nested too deeply. */
  DEPTH,
  /** More was written to standard output and standard error than may be. */
  OUTPUT,
  /** The caller took the request back, or the runtime is closing. */
  CANCELLED
}
