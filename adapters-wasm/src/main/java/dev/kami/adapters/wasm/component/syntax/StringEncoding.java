package dev.kami.adapters.wasm.component.syntax;

/** How strings stand in a core memory (CanonicalABI.md, storing strings). */
public enum StringEncoding {
  /** UTF-8. */
  UTF8,
  /** UTF-16, little-endian. */
  UTF16,
  /** Latin-1, or UTF-16 when the length is tagged. */
  LATIN1_UTF16
}
