package dev.kami.adapters.wasm.module;

import java.util.OptionalLong;

/**
 * The size of a memory in pages of 64 KiB or of a table in elements (core specification, 5.3.11).
 *
 * @param minimum the size at the start, unsigned 32 bits
 * @param maximum what it may grow to at most
 */
public record Limits(long minimum, OptionalLong maximum) {
  static final int MINIMUM_ONLY = 0x00;
  static final int WITH_MAXIMUM = 0x01;
  static final int SHARED_WITH_MAXIMUM = 0x03;
}
