package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * An assembler for the few instructions that tests use: mnemonics and numbers, separated by spaces.
 */
final class Assembly {
  private static final Map<String, int[]> CODES = new HashMap<>();

  static {
    String table =
        """
        unreachable 00, nop 01, block 02, loop 03, if 04, else 05, throw 08, end 0b, br 0c, br_if 0d,
        br_table 0e, return 0f, call 10, call_indirect 11, return_call 12, return_call_indirect 13, drop 1a, try_table 1f,
        local.get 20, local.set 21, local.tee 22, global.get 23, global.set 24, i32.load 28,
        i32.store 36, memory.grow 40, i32.const 41, i64.const 42, i32.eqz 45, i32.lt_s 48,
        i32.add 6a, i32.sub 6b, i32.div_u 6e, i64.add 7c, ref.null d0, ref.func d2,
        array.new_default fb07, array.new_fixed fb08, array.len fb0f, memory.init fc08,
        memory.copy fc0a, memory.fill fc0b, table.init fc0c, table.copy fc0e, table.grow fc0f,
        table.fill fc11, memory.atomic.wait32 fe01, atomic.fence fe03, v128.const fd0c,
        void 40, i32 7f, i64 7e, func 70
        """;
    for (String entry : table.split(",", -1)) {
      String[] words = entry.strip().split(" ", -1);
      int code = Integer.parseInt(words[1], 16);
      CODES.put(words[0], code > 0xff ? new int[] {code >> 8, code & 0xff} : new int[] {code});
    }
  }

  private Assembly() {}

  /** The bytes of a piece of code, with the {@code end} of the function added. */
  static ByteRange code(String text) {
    BinaryWriter out = new BinaryWriter();
    boolean constant = false;
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (CODES.containsKey(word)) {
        for (int code : CODES.get(word)) {
          out.u8(code);
        }
      } else if (constant) {
        out.signed(Long.parseLong(word));
      } else {
        out.u32(Long.parseLong(word));
      }
      constant = word.endsWith(".const");
    }
    out.u8(Opcodes.END_OF_BLOCK);
    return ByteRange.copyOf(out.toArray());
  }
}
