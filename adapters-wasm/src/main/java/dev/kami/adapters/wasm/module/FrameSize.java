package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of its thread's stack a function takes at most, in whatever way it is executed: so much
 * for the frames themselves, and 16 bytes for each parameter, local and operand.
 *
 * <p>The operands are counted as a validator does (core specification, appendix A.3), but without
 * types: of instructions that are not known better, each leaves one operand more than it found.
 * Where code is not reached the count may be too high, which does no harm.
 */
final class FrameSize {
  /**
   * Return addresses, saved registers and what the engine passes along: of the function and, when
   * it was called through a table or is interpreted, of what stands between.
   */
  static final int FRAMES = 1408;

  private static final int VALUE = 16;

  private final IndexSpaces spaces;
  private final List<Block> blocks = new ArrayList<>();
  private int height;
  private int highest;

  private FrameSize(IndexSpaces spaces) {
    this.spaces = spaces;
  }

  /** A block with the height below its parameters. */
  private record Block(int base, BlockType type) {}

  /** The bytes that a function takes. */
  static int of(FunctionBody body, FunctionType type, IndexSpaces spaces) {
    int operands = new FrameSize(spaces).operands(body);
    long values = type.parameters().size() + body.localCount() + operands;
    return (int) Math.min(Integer.MAX_VALUE / 2, FRAMES + VALUE * values);
  }

  private int operands(FunctionBody body) {
    blocks.add(new Block(0, new BlockType(0, 0)));
    InstructionReader in = new InstructionReader(body.code().reader());
    while (in.hasNext() && !blocks.isEmpty()) {
      count(in.next());
      highest = Math.max(highest, height);
    }
    return highest;
  }

  private void count(Instruction instruction) {
    switch (instruction.effect()) {
      case BLOCK, LOOP -> open(instruction);
      case IF -> {
        move(-1);
        open(instruction);
      }
      case ELSE -> {
        Block block = blocks.getLast();
        height = block.base + block.type.parameters();
      }
      case END -> {
        Block block = blocks.removeLast();
        height = block.base + block.type.results();
      }
      case NOTHING -> {}
      case STRAIGHT, BRANCH, CALL, LEAVE, BYTES, ELEMENTS, PAGES, WAIT -> move(change(instruction));
    }
  }

  private void open(Instruction instruction) {
    BlockType type = BlockType.of(instruction, spaces);
    move(-type.parameters());
    blocks.add(new Block(height, type));
    height += type.parameters();
  }

  private void move(int by) {
    int floor = blocks.isEmpty() ? 0 : blocks.getLast().base;
    height = Math.max(floor, height + by);
  }

  private int change(Instruction instruction) {
    Opcode opcode = instruction.opcode();
    return switch (opcode.prefix()) {
      case 0 -> change(opcode.code(), instruction);
      case 0xfc -> changeOfBulk(opcode.code());
      default -> 1;
    };
  }

  private int change(int code, Instruction instruction) {
    return switch (code) {
      case 0x10 -> change(spaces.functionType(instruction.operand(), position(instruction)));
      case 0x11, 0x14 -> change(spaces.functionTypeAt(firstIndex(instruction))) - 1;
      case 0x0d, 0x0e, 0x1a, 0x21, 0x24 -> -1;
      case 0x1b, 0x1c, 0x26 -> -2;
      case 0x22, 0x25, 0x40, 0x45, 0x50, 0x67, 0x68, 0x69, 0x79, 0x7a, 0x7b, 0xd1, 0xd4 -> 0;
      default -> changeOfRange(code);
    };
  }

  /** Of loads, stores, constants, comparisons, arithmetic and conversions. */
  private static int changeOfRange(int code) {
    if (code >= 0x28 && code <= 0x35) {
      return 0;
    }
    if (code >= 0x36 && code <= 0x3e) {
      return -2;
    }
    boolean unary =
        (code >= 0x8b && code <= 0x91)
            || (code >= 0x99 && code <= 0x9f)
            || (code >= 0xa7 && code <= 0xc4);
    if (unary) {
      return 0;
    }
    return code >= 0x46 && code <= 0xa6 ? -1 : 1;
  }

  private static int changeOfBulk(int code) {
    return switch (code) {
      case 0x08, 0x0a, 0x0b, 0x0c, 0x0e, 0x11 -> -3;
      case 0x0f -> -1;
      case 0x10 -> 1;
      default -> 0;
    };
  }

  private static int change(FunctionType type) {
    return type.results().size() - type.parameters().size();
  }

  private static int position(Instruction instruction) {
    return instruction.bytes().start();
  }

  private static int firstIndex(Instruction instruction) {
    BinaryReader in = instruction.bytes().reader();
    in.u8();
    return in.index();
  }
}
