package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import java.util.ArrayList;
import java.util.List;

/** The blocks around an instruction, and whether branches come to their ends. */
final class LabelStack {
  private final List<Block> blocks = new ArrayList<>();

  /** Whether paths join at the end of the block. */
  private static final class Block {
    private final boolean labelAtEnd;
    private boolean joined;

    Block(Effect opener) {
      this.labelAtEnd = opener != Effect.LOOP;
      this.joined = opener == Effect.IF;
    }
  }

  void open(Effect opener) {
    blocks.add(new Block(opener));
  }

  /** Closes the innermost block and returns whether paths join there. */
  boolean close(Instruction end) {
    if (blocks.isEmpty()) {
      throw BinaryReader.malformedAt(end.bytes().start(), "end without a block");
    }
    return blocks.removeLast().joined;
  }

  /** Notes where the instruction may branch to, before it opens a block itself. */
  void target(Instruction instruction) {
    for (int label : instruction.labels()) {
      if (label >= blocks.size()) {
        throw BinaryReader.malformedAt(instruction.bytes().start(), "unknown label " + label);
      }
      Block block = blocks.get(blocks.size() - 1 - label);
      block.joined |= block.labelAtEnd;
    }
  }
}
