package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;

/** Copies code with new indices of the types that its instructions mention. */
final class InstructionRenumbering {
  private static final int EMPTY_BLOCK = 0x40;

  private final TypeRenumbering types;

  InstructionRenumbering(TypeRenumbering types) {
    this.types = types;
  }

  Expression copy(Expression expression) {
    return new Expression(copy(expression.code()));
  }

  ByteRange copy(ByteRange code) {
    BinaryWriter out = new BinaryWriter();
    InstructionReader in = new InstructionReader(code.reader());
    while (in.hasNext()) {
      copy(in.next(), out);
    }
    return ByteRange.copyOf(out.toArray());
  }

  private void copy(Instruction instruction, BinaryWriter out) {
    switch (instruction.opcode().immediate()) {
      case BLOCK_TYPE, BLOCK_TYPE_AND_CATCHES -> {
        BinaryReader in = begin(instruction, out);
        blockType(in, out);
        rest(in, out);
      }
      case TYPE, TYPE_AND_INDEX, TYPE_AND_COUNT -> {
        BinaryReader in = begin(instruction, out);
        out.u32(types.index(in.index()));
        rest(in, out);
      }
      case TWO_TYPES -> {
        BinaryReader in = begin(instruction, out);
        out.u32(types.index(in.index()));
        out.u32(types.index(in.index()));
      }
      case VALUE_TYPES -> {
        BinaryReader in = begin(instruction, out);
        TypeWriter type = new TypeWriter(out);
        int count = in.index();
        out.u32(count);
        for (int i = 0; i < count; i++) {
          type.valueType(types.valueType(new TypeReader(in).valueType()));
        }
      }
      case HEAP_TYPE -> heapType(begin(instruction, out), out);
      case CAST_BRANCH -> {
        BinaryReader in = begin(instruction, out);
        out.u8(in.u8());
        out.u32(in.u32());
        heapType(in, out);
        heapType(in, out);
      }
      case NONE,
          LABEL,
          LABELS,
          INDEX,
          TWO_INDICES,
          FUNCTION,
          MEMORY_ARGUMENT,
          MEMORY_ARGUMENT_AND_LANE,
          LANE,
          ZERO,
          I32,
          I64,
          F32,
          F64,
          V128 ->
          instruction.bytes().writeTo(out);
    }
  }

  /** Copies the opcode; what follows it is read next. */
  private static BinaryReader begin(Instruction instruction, BinaryWriter out) {
    BinaryReader in = instruction.bytes().reader();
    out.u8(in.u8());
    if (instruction.opcode().prefix() != 0) {
      out.u32(in.u32());
    }
    return in;
  }

  private void blockType(BinaryReader in, BinaryWriter out) {
    int first = in.peek();
    if (first == EMPTY_BLOCK) {
      out.u8(in.u8());
    } else if (first > EMPTY_BLOCK && first < 0x80) {
      new TypeWriter(out).valueType(types.valueType(new TypeReader(in).valueType()));
    } else {
      long index = in.s33();
      out.signed(types.index((int) Math.min(index, Integer.MAX_VALUE)));
    }
  }

  private void heapType(BinaryReader in, BinaryWriter out) {
    new TypeWriter(out).heapType(types.heapType(new TypeReader(in).heapType()));
  }

  private static void rest(BinaryReader in, BinaryWriter out) {
    in.bytes(in.remaining()).writeTo(out);
  }
}
