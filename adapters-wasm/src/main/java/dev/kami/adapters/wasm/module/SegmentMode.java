package dev.kami.adapters.wasm.module;

/** When a segment is used (core specification, 5.5.12 and 5.5.14). */
public sealed interface SegmentMode {
  /**
   * Copied during instantiation.
   *
   * @param target the index of the table or memory
   * @param offset where in it
   */
  record Active(int target, Expression offset) implements SegmentMode {}

  /** Copied by an instruction. */
  record Passive() implements SegmentMode {}

  /** Never copied: it only declares that its functions may be referred to. */
  record Declarative() implements SegmentMode {}
}
