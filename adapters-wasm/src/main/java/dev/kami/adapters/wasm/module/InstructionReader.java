package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import java.util.ArrayList;
import java.util.List;

/** Reads instructions (core specification, 5.4), driven by the table of {@link Opcodes}. */
final class InstructionReader {
  private static final int EMPTY_BLOCK = 0x40;
  private static final int HAS_MEMORY_INDEX = 0x40;

  private final BinaryReader in;
  private final TypeReader types;
  private int operand;
  private List<Integer> labels = List.of();

  InstructionReader(BinaryReader in) {
    this.in = in;
    this.types = new TypeReader(in);
  }

  /**
   * Reads up to the {@code end} that closes no block: a function's code or a constant expression.
   */
  static Expression expression(BinaryReader in) {
    InstructionReader instructions = new InstructionReader(in);
    int start = in.position();
    for (int depth = 1; depth > 0; ) {
      depth +=
          switch (instructions.next().effect()) {
            case BLOCK, LOOP, IF -> 1;
            case END -> -1;
            case STRAIGHT, NOTHING, ELSE, BRANCH, CALL, LEAVE, BYTES, ELEMENTS, PAGES, WAIT -> 0;
          };
    }
    return new Expression(in.range(start));
  }

  boolean hasNext() {
    return in.remaining() > 0;
  }

  Instruction next() {
    int start = in.position();
    operand = 0;
    labels = List.of();
    Opcode opcode = opcode(start);
    immediate(opcode.immediate());
    return new Instruction(opcode, in.range(start), operand, labels);
  }

  private Opcode opcode(int start) {
    int first = in.u8();
    boolean prefixed = first >= Opcodes.FIRST_PREFIX && first <= Opcodes.LAST_PREFIX;
    int prefix = prefixed ? first : 0;
    long code = prefixed ? in.u32() : first;
    return Opcodes.find(prefix, code)
        .orElseThrow(() ->
            BinaryReader.malformedAt(start, "illegal opcode " + Opcode.describe(prefix, code)));
  }

  private void immediate(Immediate immediate) {
    switch (immediate) {
      case NONE -> {}
      case BLOCK_TYPE -> blockType();
      case BLOCK_TYPE_AND_CATCHES -> {
        blockType();
        catches();
      }
      case LABEL -> labels = List.of(in.index());
      case LABELS -> labels();
      case CAST_BRANCH -> {
        in.u8();
        labels = List.of(in.index());
        types.heapType();
        types.heapType();
      }
      case INDEX, TYPE -> in.u32();
      case TWO_INDICES, TWO_TYPES, TYPE_AND_INDEX -> {
        in.u32();
        in.u32();
      }
      case TYPE_AND_COUNT -> {
        in.u32();
        operand = in.index();
      }
      case FUNCTION -> operand = in.index();
      case VALUE_TYPES ->
          ModuleReader.vector(in, ModuleLimits.PARAMETERS, "types", types::valueType);
      case HEAP_TYPE -> types.heapType();
      case MEMORY_ARGUMENT -> memoryArgument();
      case MEMORY_ARGUMENT_AND_LANE -> {
        memoryArgument();
        in.u8();
      }
      case LANE -> in.u8();
      case ZERO -> zero();
      case I32 -> in.s32();
      case I64 -> in.s64();
      case F32 -> in.skip(Float.BYTES);
      case F64 -> in.skip(Double.BYTES);
      case V128 -> in.skip(16);
    }
  }

  /** 5.4.1: a byte for nothing, a value type, or a type's index as a non-negative number. */
  private void blockType() {
    int start = in.position();
    int first = in.peek();
    if (first == EMPTY_BLOCK) {
      in.u8();
    } else if (first > EMPTY_BLOCK && first < 0x80) {
      types.valueType();
    } else if (in.s33() < 0) {
      throw BinaryReader.malformedAt(start, "malformed block type");
    }
  }

  private void labels() {
    labels = ModuleReader.vector(in, ModuleLimits.BODY_BYTES, "labels", in::index);
    labels.add(in.index());
  }

  /** 5.4.1: each clause has a kind, a tag when it is for one, and a label outside of the block. */
  private void catches() {
    int count = in.count(ModuleLimits.BODY_BYTES, "catch clauses");
    labels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      int kind = in.u8();
      if (kind > 3) {
        throw BinaryReader.malformedAt(start, "malformed catch clause " + kind);
      }
      if (kind < 2) {
        in.u32();
      }
      labels.add(in.index());
    }
  }

  /** 5.4.7: the memory's index is there only when a bit of the alignment says so. */
  private void memoryArgument() {
    int start = in.position();
    long flags = in.u32();
    if (flags >= 2 * HAS_MEMORY_INDEX) {
      throw BinaryReader.malformedAt(start, "malformed memop flags " + flags);
    }
    if ((flags & HAS_MEMORY_INDEX) != 0) {
      in.u32();
    }
    in.u32();
  }

  private void zero() {
    int start = in.position();
    if (in.u8() != 0) {
      throw BinaryReader.malformedAt(start, "zero byte expected");
    }
  }
}
