package dev.kami.adapters.wasm;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.domain.tool.ModuleBytes;
import java.util.function.Consumer;

/** Commands that do nothing, and are as much work to prepare as their size allows. */
final class HostileModules {

  private static final int[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final int END = 0x0b;
  private static final int MOST_PARAMETERS = 1000;

  private HostileModules() {}

  /** {@return a command with so many types, each written out, and so many empty functions} */
  static ModuleBytes manyTypes(int types, int functions) {
    return module(
        it -> {
          it.u32(types);
          for (var i = 0; i < types; i++) {
            bytes(it, 0x60, 0, 0);
          }
        },
        functions,
        it -> bytes(it, 2, 0, END));
  }

  /** {@return a command that calls a function of a thousand parameters, where nothing gets} */
  static ModuleBytes callsOfManyParameters(int calls) {
    return module(
        it -> {
          bytes(it, 2, 0x60, 0, 0, 0x60);
          it.u32(MOST_PARAMETERS);
          for (var i = 0; i < MOST_PARAMETERS; i++) {
            it.u8(0x7f);
          }
          it.u8(0);
        },
        2,
        it -> {
          var code = new BinaryWriter();
          bytes(code, 0, 0x00);
          for (var i = 0; i < calls; i++) {
            bytes(code, 0x10, 1);
          }
          code.u8(END);
          it.u32(code.toArray().length);
          it.raw(code.toArray(), 0, code.toArray().length);
        });
  }

  private static ModuleBytes module(
      Consumer<BinaryWriter> types, int functions, Consumer<BinaryWriter> body) {
    var out = new BinaryWriter();
    bytes(out, HEADER);
    section(out, 1, types);
    section(
        out,
        3,
        it -> {
          it.u32(functions);
          for (var i = 0; i < functions; i++) {
            it.u8(i == 1 ? 1 : 0);
          }
        });
    section(out, 5, it -> bytes(it, 1, 0, 1));
    section(
        out,
        7,
        it -> {
          bytes(it, 2, 6, 'm', 'e', 'm', 'o', 'r', 'y', 2, 0);
          bytes(it, 6, '_', 's', 't', 'a', 'r', 't', 0, 0);
        });
    section(
        out,
        10,
        it -> {
          it.u32(functions);
          for (var i = 0; i < functions; i++) {
            if (i == 0 && functions != 2) {
              bytes(it, 2, 0, END);
            } else {
              body.accept(it);
            }
          }
        });
    return ModuleBytes.copyOf(out.toArray());
  }

  private static void section(BinaryWriter out, int id, Consumer<BinaryWriter> content) {
    var it = new BinaryWriter();
    content.accept(it);
    var bytes = it.toArray();
    out.u8(id);
    out.u32(bytes.length);
    out.raw(bytes, 0, bytes.length);
  }

  private static void bytes(BinaryWriter it, int... bytes) {
    for (var b : bytes) {
      it.u8(b);
    }
  }
}
