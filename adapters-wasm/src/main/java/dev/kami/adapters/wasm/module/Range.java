package dev.kami.adapters.wasm.module;

/** What the length of a bulk instruction counts. */
enum Range {
  BYTES(0),
  ELEMENTS(1),
  PAGES(2);

  private final int position;

  Range(int position) {
    this.position = position;
  }

  /** The place of the function that pays for it, among all of these. */
  int position() {
    return position;
  }
}
