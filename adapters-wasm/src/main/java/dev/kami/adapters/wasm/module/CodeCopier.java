package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.Set;

/**
 * Copies instructions, with indices as they are after metering, and notes what they need: all code
 * of a guest passes here, constant expressions included.
 */
final class CodeCopier {
  private final FuelIndices indices;
  private final Set<Feature> features;

  CodeCopier(FuelIndices indices, Set<Feature> features) {
    this.indices = indices;
    this.features = features;
  }

  void copy(Instruction instruction, BinaryWriter out) {
    int offset = instruction.bytes().start();
    instruction.opcode().feature().ifPresent(features::add);
    switch (instruction.opcode().immediate()) {
      case FUNCTION -> {
        out.u8(instruction.opcode().code());
        out.u32(indices.function(instruction.operand(), offset));
      }
      case NONE,
          BLOCK_TYPE,
          BLOCK_TYPE_AND_CATCHES,
          LABEL,
          LABELS,
          CAST_BRANCH,
          INDEX,
          TWO_INDICES,
          TYPE,
          TWO_TYPES,
          TYPE_AND_INDEX,
          TYPE_AND_COUNT,
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
