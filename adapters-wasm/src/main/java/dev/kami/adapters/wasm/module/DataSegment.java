package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;

/**
 * An entry of the data section (core specification, 5.5.14).
 *
 * @param mode when it is used; never declarative
 * @param content its bytes
 */
public record DataSegment(SegmentMode mode, ByteRange content) {
  static final int ACTIVE = 0;
  static final int PASSIVE = 1;
  static final int ACTIVE_EXPLICIT = 2;
}
