package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;

/**
 * How many values a block takes and leaves (core specification, 5.4.1).
 *
 * @param parameters on the stack when it begins
 * @param results on the stack when it ends
 */
record BlockType(int parameters, int results) {
  private static final int EMPTY = 0x40;
  private static final int LAST_VALUE_TYPE = 0x7f;

  /** The block type of an instruction that opens a block. */
  static BlockType of(Instruction instruction, IndexSpaces spaces) {
    BinaryReader in = instruction.bytes().reader();
    in.u8();
    int first = in.peek();
    if (first == EMPTY) {
      return new BlockType(0, 0);
    }
    if (first > EMPTY && first <= LAST_VALUE_TYPE) {
      return new BlockType(0, 1);
    }
    FunctionType type = spaces.functionTypeAt((int) in.s33());
    return new BlockType(type.parameters().size(), type.results().size());
  }
}
