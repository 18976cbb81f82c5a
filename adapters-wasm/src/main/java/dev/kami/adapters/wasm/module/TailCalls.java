package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.List;

/**
 * Makes ordinary calls of tail calls, for engines on machines that have none: a call, then a
 * return. It means the same, but for the stack that it takes.
 */
public final class TailCalls {
  private static final int RETURN = 0x0f;

  private TailCalls() {}

  /** {@return the module without tail calls} */
  public static CoreModule replaced(CoreModule module) {
    List<FunctionBody> code =
        module.code().stream()
            .map(body -> new FunctionBody(body.locals(), replaced(body.code())))
            .toList();
    return module.withCode(code);
  }

  private static ByteRange replaced(ByteRange code) {
    BinaryWriter out = new BinaryWriter();
    boolean changed = false;
    InstructionReader in = new InstructionReader(code.reader());
    while (in.hasNext()) {
      Instruction instruction = in.next();
      int call = callInstead(instruction.opcode());
      if (call == 0) {
        instruction.bytes().writeTo(out);
      } else {
        byte[] bytes = instruction.bytes().toArray();
        out.u8(call);
        out.raw(bytes, 1, bytes.length - 1);
        out.u8(RETURN);
        changed = true;
      }
    }
    return changed ? ByteRange.copyOf(out.toArray()) : code;
  }

  /** Whether an instruction is a tail call. */
  static boolean isOne(Instruction instruction) {
    return callInstead(instruction.opcode()) != 0;
  }

  /** The opcode of the call that a tail call makes; 0 for any other instruction. */
  private static int callInstead(Opcode opcode) {
    if (opcode.prefix() != 0) {
      return 0;
    }
    return switch (opcode.code()) {
      case 0x12 -> 0x10; // return_call
      case 0x13 -> 0x11; // return_call_indirect
      case 0x15 -> 0x14; // return_call_ref
      default -> 0;
    };
  }
}
