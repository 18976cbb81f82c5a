package dev.kami.adapters.wasm.module;

/** What the length of a bulk instruction counts. */
enum Range {
  BYTES,
  ELEMENTS,
  PAGES
}
