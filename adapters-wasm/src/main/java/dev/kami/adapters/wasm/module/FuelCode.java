package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;

/** Instructions that work on the imported global which holds the fuel. */
final class FuelCode {
  private static final int GLOBAL_GET = 0x23;
  private static final int GLOBAL_SET = 0x24;
  private static final int LOCAL_GET = 0x20;
  private static final int CALL = 0x10;
  private static final int IF = 0x04;
  private static final int EMPTY_BLOCK = 0x40;
  private static final int END = 0x0b;
  private static final int I64_CONST = 0x42;
  private static final int I64_LT_S = 0x53;
  private static final int I64_ADD = 0x7c;
  private static final int I64_SUB = 0x7d;
  private static final int I64_SHL = 0x86;
  private static final int I64_SHR_U = 0x88;
  private static final int I64_EXTEND_I32_U = 0xad;

  private final BinaryWriter out;
  private final FuelIndices indices;

  FuelCode(BinaryWriter out, FuelIndices indices) {
    this.out = out;
    this.indices = indices;
  }

  /** {@code fuel -= units; if (fuel < 0) ask()}. */
  void charge(long units) {
    getFuel();
    constant(units);
    out.u8(I64_SUB);
    setFuel();
    askWhenNegative();
  }

  /** Like {@link #charge}, in fewer bytes and more time. */
  void chargeByCall(long units) {
    constant(units);
    call(indices.chargeRun());
  }

  /** The body of {@link FuelIndices#chargeRun}: of one parameter, the units. */
  void chargeRunBody() {
    getFuel();
    parameter();
    out.u8(I64_SUB);
    setFuel();
    askWhenNegative();
    out.u8(END);
  }

  /** Pays for as much work as the integer on top of the stack says, and leaves it there. */
  void chargeRange(Range range) {
    call(indices.chargeRange(range));
  }

  /** The body of {@link FuelIndices#ask}: {@code fuel = refuel(fuel)}. */
  void askBody() {
    getFuel();
    call(indices.refuel());
    setFuel();
    out.u8(END);
  }

  /**
   * The body of {@link FuelIndices#chargeRange}: of one unsigned parameter, which is also the
   * result.
   */
  void chargeRangeBody(Range range) {
    getFuel();
    parameter();
    out.u8(I64_EXTEND_I32_U);
    switch (range) {
      case BYTES -> {
        constant((1 << InstructionCost.BYTES_SHIFT) - 1);
        out.u8(I64_ADD);
        constant(InstructionCost.BYTES_SHIFT);
        out.u8(I64_SHR_U);
      }
      case ELEMENTS -> {}
      case PAGES -> {
        constant(InstructionCost.PAGE_SHIFT);
        out.u8(I64_SHL);
      }
    }
    out.u8(I64_SUB);
    setFuel();
    askWhenNegative();
    parameter();
    out.u8(END);
  }

  private void askWhenNegative() {
    getFuel();
    constant(0);
    out.u8(I64_LT_S);
    out.u8(IF);
    out.u8(EMPTY_BLOCK);
    call(indices.ask());
    out.u8(END);
  }

  private void parameter() {
    out.u8(LOCAL_GET);
    out.u32(0);
  }

  private void getFuel() {
    out.u8(GLOBAL_GET);
    out.u32(indices.fuel());
  }

  private void setFuel() {
    out.u8(GLOBAL_SET);
    out.u32(indices.fuel());
  }

  private void constant(long value) {
    out.u8(I64_CONST);
    out.signed(value);
  }

  private void call(int function) {
    out.u8(CALL);
    out.u32(function);
  }
}
