package dev.kami.adapters.wasm.module;

/** Copies instructions, with function indices as they are after metering. */
final class CodeCopier {
  private final FuelIndices indices;

  CodeCopier(FuelIndices indices) {
    this.indices = indices;
  }

  void copy(Instruction instruction, BinaryWriter out) {
    int offset = instruction.bytes().start();
    switch (instruction.opcode().immediate()) {
      case FUNCTION -> {
        out.u8(instruction.opcode().code());
        out.u32(indices.function(instruction.operand(), offset));
      }
      case GLOBAL -> {
        indices.requireGlobal(instruction.operand(), offset);
        instruction.bytes().writeTo(out);
      }
      case NONE,
          BLOCK_TYPE,
          BLOCK_TYPE_AND_CATCHES,
          LABEL,
          LABELS,
          CAST_BRANCH,
          INDEX,
          TWO_INDICES,
          INDEX_AND_COUNT,
          VALUE_TYPES,
          HEAP_TYPE,
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

  Expression copy(Expression expression) {
    BinaryWriter out = new BinaryWriter();
    InstructionReader in = new InstructionReader(expression.code().reader());
    while (in.hasNext()) {
      copy(in.next(), out);
    }
    return new Expression(ByteRange.copyOf(out.toArray()));
  }
}
