package dev.kami.adapters.wasm;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.domain.tool.ModuleBytes;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Commands of any size, made by a seed: functions that compute and call each other, directly and
 * through a table, and an exit code that depends on all that was called.
 */
public final class SyntheticModule {

  private static final int I32 = 0x7f;
  private static final int END = 0x0b;
  private static final int LOCALS = 4;

  private final int functions;
  private final int steps;
  private final Random random;

  private SyntheticModule(int functions, int steps, long seed) {
    this.functions = functions;
    this.steps = steps;
    this.random = new Random(seed);
  }

  /**
   * {@return a command}
   *
   * @param functions how many functions it has
   * @param steps how many steps of about ten bytes each of them has
   */
  public static ModuleBytes of(int functions, int steps, long seed) {
    return ModuleBytes.copyOf(new SyntheticModule(functions, steps, seed).write());
  }

  private byte[] write() {
    var out = new BinaryWriter();
    for (var b : new int[] {0, 'a', 's', 'm', 1, 0, 0, 0}) {
      out.u8(b);
    }
    section(out, 1, this::types);
    section(out, 2, this::imports);
    section(
        out,
        3,
        it -> {
          it.u32(functions + 1L);
          for (var i = 0; i <= functions; i++) {
            it.u32(i < functions ? 2 : 0);
          }
        });
    section(out, 4, it -> bytes(it, 1, 0x70, 0, 16));
    section(out, 5, it -> bytes(it, 1, 0, 1));
    section(
        out,
        7,
        it -> {
          it.u32(2);
          name(it, "memory");
          bytes(it, 2, 0);
          name(it, "_start");
          it.u8(0);
          it.u32(1L + functions);
        });
    section(
        out,
        9,
        it -> {
          bytes(it, 1, 0, 0x41, 0, END, 16);
          for (var i = 0; i < 16; i++) {
            it.u32(1L + Math.max(0, functions - 1 - i));
          }
        });
    section(out, 10, this::code);
    return out.toArray();
  }

  private void types(BinaryWriter it) {
    bytes(it, 3, 0x60, 0, 0, 0x60, 1, I32, 0, 0x60, 2, I32, I32, 1, I32);
  }

  private void imports(BinaryWriter it) {
    it.u32(1);
    name(it, "wasi_snapshot_preview1");
    name(it, "proc_exit");
    bytes(it, 0, 1);
  }

  private void code(BinaryWriter it) {
    it.u32(functions + 1L);
    for (var i = 0; i < functions; i++) {
      sized(it, function(i));
    }
    sized(it, start());
  }

  /** Computes with its parameters; calls functions before it, each on a path taken rarely. */
  private BinaryWriter function(int number) {
    var it = new BinaryWriter();
    bytes(it, 1, LOCALS, I32);
    for (var step = 0; step < steps; step++) {
      local(it, 0x20);
      local(it, 0x20);
      it.u8(new int[] {0x6a, 0x6b, 0x6c, 0x71, 0x72, 0x73}[random.nextInt(6)]);
      it.u8(0x41);
      it.signed(random.nextInt());
      it.u8(0x73);
      local(it, 0x21);
      if (number > 0 && step % 64 == 63) {
        guardedCall(it, random.nextInt(number));
      }
    }
    bytes(it, 0x20, 0, 0x20, 2, 0x6a, END);
    return it;
  }

  private void guardedCall(BinaryWriter it, int callee) {
    bytes(it, 0x20, 1, 0x41, 7, 0x71, 0x45, 0x04, 0x40);
    bytes(it, 0x20, 0, 0x20, 1, 0x41, 1, 0x76);
    if (random.nextBoolean()) {
      it.u8(0x10);
      it.u32(1L + callee);
    } else {
      bytes(it, 0x41);
      it.signed(Math.floorMod(callee, 16));
      bytes(it, 0x11, 2, 0);
    }
    bytes(it, 0x21, 3, END);
  }

  private BinaryWriter start() {
    var it = new BinaryWriter();
    bytes(it, 1, 1, I32);
    for (var i = 0; i < Math.min(functions, 200); i++) {
      bytes(it, 0x20, 0, 0x41);
      it.signed(i);
      it.u8(0x10);
      it.u32(1L + (long) i * functions / 200 % functions);
      bytes(it, 0x21, 0);
    }
    bytes(it, 0x20, 0, 0x41);
    it.signed(63);
    bytes(it, 0x71, 0x10, 0, END);
    return it;
  }

  private void local(BinaryWriter it, int opcode) {
    bytes(it, opcode, random.nextInt(2 + LOCALS));
  }

  private static void section(
      BinaryWriter out, int id, java.util.function.Consumer<BinaryWriter> content) {
    var it = new BinaryWriter();
    content.accept(it);
    out.u8(id);
    sized(out, it);
  }

  private static void sized(BinaryWriter out, BinaryWriter content) {
    var bytes = content.toArray();
    out.u32(bytes.length);
    out.raw(bytes, 0, bytes.length);
  }

  private static void name(BinaryWriter it, String name) {
    it.u32(name.length());
    IntConsumer letter = it::u8;
    name.chars().forEach(letter);
  }

  private static void bytes(BinaryWriter it, int... bytes) {
    for (var b : bytes) {
      it.u8(b);
    }
  }
}
