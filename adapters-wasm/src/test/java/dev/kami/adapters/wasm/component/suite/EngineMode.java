package dev.kami.adapters.wasm.component.suite;

/** How core modules run. */
enum EngineMode {
  /** Instruction by instruction. */
  INTERPRETED,
}
