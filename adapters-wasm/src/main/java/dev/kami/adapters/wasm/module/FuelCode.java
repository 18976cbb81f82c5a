package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;

/** Calls of what metering imports. */
final class FuelCode {
  private static final int LOCAL_GET = 0x20;
  private static final int LOCAL_SET = 0x21;
  private static final int CALL = 0x10;
  private static final int I32_CONST = 0x41;
  private static final int I64_CONST = 0x42;

  private final FuelIndices indices;

  FuelCode(FuelIndices indices) {
    this.indices = indices;
  }

  /** Pays so many units. */
  void charge(long units, BinaryWriter out) {
    out.u8(I64_CONST);
    out.signed(units);
    call(MeterFunction.CHARGE, out);
  }

  /** Pays for as much work as the integer on top of the stack says, and leaves it there. */
  void chargeRange(MeterFunction range, BinaryWriter out) {
    call(range, out);
  }

  /** Begins a function with a frame of so many bytes, and keeps the depth in a local. */
  void enter(int bytes, int local, BinaryWriter out) {
    out.u8(I32_CONST);
    out.signed(bytes);
    call(MeterFunction.ENTER, out);
    out.u8(LOCAL_SET);
    out.u32(local);
  }

  /** Says how deep a call happens. */
  void calling(int local, BinaryWriter out) {
    out.u8(LOCAL_GET);
    out.u32(local);
    call(MeterFunction.CALLING, out);
  }

  private void call(MeterFunction function, BinaryWriter out) {
    out.u8(CALL);
    out.u32(indices.meter(function));
  }
}
