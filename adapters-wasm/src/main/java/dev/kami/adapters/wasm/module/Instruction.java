package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.List;

/**
 * One instruction of a function or a constant expression (core specification, 5.4).
 *
 * @param opcode its row in the instruction table
 * @param bytes opcode and immediates
 * @param operand the index of the function that it names, or the number of elements that {@code
 *     array.new_fixed} takes; 0 for all others
 * @param labels it may branch to, counted outwards from where it stands
 */
record Instruction(Opcode opcode, ByteRange bytes, int operand, List<Integer> labels) {

  Instruction {
    labels = List.copyOf(labels);
  }

  Effect effect() {
    return opcode.effect();
  }
}
