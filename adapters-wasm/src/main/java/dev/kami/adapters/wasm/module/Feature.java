package dev.kami.adapters.wasm.module;

/**
 * What a module uses beyond WebAssembly 1.0 (core specification, appendix A.8 "Change History").
 */
public enum Feature {
  /** Vector types and instructions. */
  SIMD,
  /** Atomic instructions or a shared memory. */
  THREADS,
  /** Structures, arrays and casts. The host's heap pays for them: no memory limit applies. */
  GARBAGE_COLLECTION,
  /** Tags, {@code throw} and {@code try_table}. */
  EXCEPTIONS,
  /** Calls that replace their caller. */
  TAIL_CALLS,
  /** More than one memory. */
  MULTIPLE_MEMORIES,
  /** Calls and branches on typed references. */
  FUNCTION_REFERENCES,
  /** Instructions on references and tables. */
  REFERENCE_TYPES,
  /** Instructions on whole ranges of a memory or a table. */
  BULK_MEMORY
}
