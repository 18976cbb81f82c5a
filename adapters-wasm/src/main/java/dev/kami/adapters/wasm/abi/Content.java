package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.core.GuestTrap;

/** What a pointer points to: names it in traps, which hold the words of existing engines. */
enum Content {
  /** Code units of a string. */
  STRING("string pointer", "string pointer/length", "string content"),
  /** Elements of a list. */
  LIST("list pointer", "list pointer/length", "list content"),
  /** Parameters or results that are too many to be passed flat. */
  VALUES("pointer", "pointer", "values");

  /** The longest string or list in bytes (CanonicalABI.md, MAX_STRING_BYTE_LENGTH). */
  static final int MAX_BYTES = (1 << 28) - 1;

  private final String pointer;
  private final String range;
  private final String content;

  Content(String pointer, String range, String content) {
    this.pointer = pointer;
    this.range = range;
    this.content = content;
  }

  /** Checks a range that a guest wants read or written, however large. */
  void check(CoreMemory memory, int pointer, long bytes, int alignment) {
    if (bytes > MAX_BYTES && this != VALUES) {
      throw new GuestTrap(
          "%s is too long: %d bytes, at most %d".formatted(content, bytes, MAX_BYTES));
    }
    if ((pointer & (alignment - 1)) != 0) {
      throw new GuestTrap(
          "%s is not aligned: unaligned pointer %s, expected a multiple of %d"
              .formatted(this.pointer, Integer.toUnsignedString(pointer), alignment));
    }
    if (outside(memory, pointer, bytes)) {
      throw new GuestTrap(
          "%s out of bounds of memory: %s out-of-bounds: %s"
              .formatted(range, content, place(memory, pointer, bytes)));
    }
  }

  /** Checks a range that a guest's realloc has returned. */
  void checkAllocated(CoreMemory memory, int pointer, long bytes, int alignment) {
    if ((pointer & (alignment - 1)) != 0) {
      throw new GuestTrap(
          "realloc return: result not aligned: unaligned pointer %s, expected a multiple of %d"
              .formatted(Integer.toUnsignedString(pointer), alignment));
    }
    if (outside(memory, pointer, bytes)) {
      throw new GuestTrap(
          "realloc return: beyond end of memory: %s out-of-bounds: %s"
              .formatted(content, place(memory, pointer, bytes)));
    }
  }

  private static boolean outside(CoreMemory memory, int pointer, long bytes) {
    return Integer.toUnsignedLong(pointer) + bytes > memory.size();
  }

  private static String place(CoreMemory memory, int pointer, long bytes) {
    return "%d bytes at %s of %d"
        .formatted(bytes, Integer.toUnsignedString(pointer), memory.size());
  }
}
