package dev.kami.adapters.wasm.module;

/**
 * An entry of the element section (core specification, 5.5.12).
 *
 * @param mode when it is used
 * @param items what it holds
 */
public record ElementSegment(SegmentMode mode, ElementItems items) {
  /** Flag of the binary format: not active. */
  static final int NOT_ACTIVE = 0b001;

  /** Flag of the binary format: an explicit table when active, declarative when not. */
  static final int EXPLICIT_OR_DECLARATIVE = 0b010;

  /** Flag of the binary format: expressions, not function indices. */
  static final int EXPRESSIONS = 0b100;

  /** The only element kind that the short forms know: function references. */
  static final int FUNCTION_KIND = 0x00;
}
