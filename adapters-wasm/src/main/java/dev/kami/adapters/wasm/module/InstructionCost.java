package dev.kami.adapters.wasm.module;

/**
 * What execution costs, in units of fuel.
 *
 * <ul>
 *   <li>Each executed instruction costs 1. {@code nop}, {@code block}, {@code loop}, {@code else}
 *       and {@code end} cost nothing: they are structure, no work.
 *   <li>Instructions on a range of a memory ({@code memory.fill}, {@code .copy}, {@code .init})
 *       cost 1 more for each started 64 bytes.
 *   <li>Instructions on a range of a table or an array, {@code table.grow} and the creation of
 *       arrays included, cost 1 more for each element.
 *   <li>{@code memory.grow} costs 1,024 more for each page asked for: a page is 64 KiB to be
 *       zeroed.
 *   <li>Entering a function costs 1 for each 8 locals that it declares: they are zeroed too.
 * </ul>
 *
 * A straight-line run is paid for when it begins, so a trap inside it does not give back the rest
 * of the run. Runs end at branches, labels and calls, and after {@link #LONGEST_RUN} units. Ranges
 * are paid for before the work begins, whether the instruction then traps or not.
 */
public final class InstructionCost {
  /** A memory's bytes in one unit, as a power of two. */
  static final int BYTES_SHIFT = 6;

  /** Units in one page of memory, as a power of two. */
  static final int PAGE_SHIFT = 16 - BYTES_SHIFT;

  /** Locals in one unit. */
  static final int LOCALS = 8;

  /** What may be executed between two payments, beside what one instruction costs. */
  static final int LONGEST_RUN = 1_000;

  private InstructionCost() {}

  /** {@return the part of the cost that does not depend on the stack} */
  static long of(Instruction instruction) {
    return switch (instruction.effect()) {
      case NOTHING, LOOP, ELSE, END -> 0;
      case BLOCK -> instruction.opcode().feature().isPresent() ? 1 : 0;
      case STRAIGHT ->
          instruction.opcode().immediate() == Immediate.TYPE_AND_COUNT
              ? 1L + instruction.operand()
              : 1;
      case IF, BRANCH, CALL, LEAVE, BYTES, ELEMENTS, PAGES, WAIT -> 1;
    };
  }

  /**
   * {@return what a range costs beside the instruction}
   *
   * @param count as it is on the stack, unsigned
   */
  public static long ofRange(MeterFunction range, int count) {
    long length = Integer.toUnsignedLong(count);
    return switch (range) {
      case CHARGE_BYTES -> (length + (1 << BYTES_SHIFT) - 1) >>> BYTES_SHIFT;
      case CHARGE_ELEMENTS -> length;
      case CHARGE_PAGES -> length << PAGE_SHIFT;
      case CHARGE, ENTER, CALLING -> throw new IllegalArgumentException(range + " is no range");
    };
  }

  /** {@return what entering a function costs} */
  static long ofEntering(FunctionBody body) {
    return body.localCount() / LOCALS;
  }
}
