package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.SortIndex;

/** Reads which index space is meant (Binary.md, {@code sort} and {@code core:sort}). */
final class SortReader {
  static final int CORE_MODULE = 0x11;
  static final int CORE_INSTANCE = 0x12;

  private final Cursor at;

  SortReader(Cursor at) {
    this.at = at;
  }

  SortIndex sortIndex() {
    return new SortIndex(sort(), at.index());
  }

  SortIndex coreSortIndex() {
    return new SortIndex(coreSort(), at.index());
  }

  Sort sort() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> coreSort();
      case 0x01 -> Sort.FUNCTION;
      case 0x02 -> throw Cursor.gated(start, "values");
      case 0x03 -> Sort.TYPE;
      case 0x04 -> Sort.COMPONENT;
      case 0x05 -> Sort.INSTANCE;
      default -> throw Cursor.unknown(start, code, "sort");
    };
  }

  private Sort coreSort() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x00 -> Sort.CORE_FUNCTION;
      case 0x01 -> Sort.CORE_TABLE;
      case 0x02 -> Sort.CORE_MEMORY;
      case 0x03 -> Sort.CORE_GLOBAL;
      case 0x04 -> Sort.CORE_TAG;
      case 0x10 -> Sort.CORE_TYPE;
      case CORE_MODULE -> Sort.CORE_MODULE;
      case CORE_INSTANCE -> Sort.CORE_INSTANCE;
      default -> throw Cursor.unknown(start, code, "core sort");
    };
  }
}
