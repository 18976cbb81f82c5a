package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/** A value that is one number, in memory and flat. */
abstract sealed class ScalarCodec extends Codec
    permits IntegerCodec,
        BoolCodec,
        Float32Codec,
        Float64Codec,
        CharCodec,
        FlagsCodec,
        HandleCodec,
        RefusedCodec {

  private final int width;

  /**
   * A codec.
   *
   * @param width in memory: 1, 2, 4 or 8 bytes
   */
  ScalarCodec(int width, NumberType flat, int objectBytes) {
    super(width, width, List.of(flat), objectBytes + REFERENCE_BYTES);
    this.width = width;
  }

  /** {@return the value of a number, which may have too many bits} */
  abstract Value value(Lifting in, long bits);

  /** {@return the number for a value, no wider than it is in memory} */
  abstract long bits(Lowering out, Value value);

  @Override
  final Value load(Lifting in, int address) {
    return value(in, get(in, address, width));
  }

  @Override
  final void store(Lowering out, Value value, int address) {
    put(out, address, width, bits(out, value));
  }

  @Override
  final Value lift(Lifting in, long[] flat, int at) {
    return value(in, flat[at]);
  }

  @Override
  final void lower(Lowering out, Value value, long[] flat, int at) {
    flat[at] = bits(out, value);
  }

  /** {@return a number of 1, 2, 4 or 8 bytes in memory} */
  static long get(Lifting in, int address, int width) {
    return switch (width) {
      case 1 -> in.memory().getU8(address);
      case 2 -> in.memory().getU16(address);
      case 4 -> in.memory().getI32(address);
      default -> in.memory().getI64(address);
    };
  }

  /** Stores a number of 1, 2, 4 or 8 bytes. */
  static void put(Lowering out, int address, int width, long bits) {
    switch (width) {
      case 1 -> out.memory().putI8(address, (int) bits);
      case 2 -> out.memory().putI16(address, (int) bits);
      case 4 -> out.memory().putI32(address, (int) bits);
      default -> out.memory().putI64(address, bits);
    }
  }
}
