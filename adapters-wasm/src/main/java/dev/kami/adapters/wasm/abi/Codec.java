package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/**
 * Passes values of one type (CanonicalABI.md, loading, storing, flat lifting and lowering). What
 * depends only on the type is computed when it is made.
 *
 * <p>Flat values are an array of numbers: i32 and f32 have the high half zero where they are
 * lowered and anything there where they are lifted, so that the joined types of variants need no
 * conversion.
 */
abstract sealed class Codec
    permits ScalarCodec, RangeCodec, FixedListCodec, FixedBytesCodec, RecordCodec, VariantCodec {

  /** Elements between two looks at the clock. */
  static final int STRIDE = 1024;

  /** What a reference takes of the host, in a list and in what the list is built from. */
  static final int REFERENCE_BYTES = 8;

  private final long size;
  private final int alignment;
  private final List<NumberType> flat;
  private final long footprint;

  /**
   * A codec.
   *
   * @param size in memory, in bytes
   * @param alignment in memory, in bytes
   * @param flat the flat types, cut by {@link Flat}
   * @param footprint the host's bytes for one value in a list, without what {@link #load} charges
   */
  Codec(long size, int alignment, List<NumberType> flat, long footprint) {
    this.size = size;
    this.alignment = alignment;
    this.flat = flat;
    this.footprint = footprint;
  }

  final long size() {
    return size;
  }

  final int alignment() {
    return alignment;
  }

  final List<NumberType> flat() {
    return flat;
  }

  final long footprint() {
    return footprint;
  }

  /** {@return the value at an address, whose range and alignment have been checked} */
  abstract Value load(Lifting in, int address);

  /** Puts a value at an address, whose range and alignment have been checked. */
  abstract void store(Lowering out, Value value, int address);

  /** {@return the value of the flat values from a place on} */
  abstract Value lift(Lifting in, long[] flat, int at);

  /** Puts a value into the flat values, which are zero, from a place on. */
  abstract void lower(Lowering out, Value value, long[] flat, int at);

  /** {@return the next multiple of a power of two} */
  static long align(long address, int alignment) {
    return (address + alignment - 1) & -alignment;
  }
}
