package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.DataSegment;
import dev.kami.adapters.wasm.module.FunctionBody;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A module some of whose code is elsewhere: a body that is left out is nothing but a trap.
 *
 * <p>When a function is compiled, an instance never needs its body again, and bodies are most of
 * what a parser has to do when a program starts. And a few bodies at a time, each set in the same
 * module, are validated and compiled in little memory.
 */
final class HollowModule {

  private static final byte UNREACHABLE = 0x00;
  private static final byte END = 0x0b;
  private static final FunctionBody EMPTY =
      new FunctionBody(List.of(), ByteRange.copyOf(new byte[] {UNREACHABLE, END}));
  private static final ByteRange NO_BYTES = ByteRange.copyOf(new byte[0]);

  private HollowModule() {}

  /**
   * {@return the module with these bodies only, which are numbered without imports}
   *
   * <p>It can be instantiated.
   */
  static byte[] of(CoreModule whole, IntPredicate kept) {
    return written(whole, kept, whole.data());
  }

  /**
   * {@return the module with these bodies only, and with nothing in its data segments}
   *
   * <p>It is as valid as the whole, as far as it goes.
   */
  static byte[] ofCode(CoreModule whole, IntPredicate kept) {
    return written(
        whole,
        kept,
        whole.data().stream().map(segment -> new DataSegment(segment.mode(), NO_BYTES)).toList());
  }

  private static byte[] written(CoreModule whole, IntPredicate kept, List<DataSegment> data) {
    var code = new ArrayList<FunctionBody>();
    for (var i = 0; i < whole.code().size(); i++) {
      code.add(kept.test(i) ? whole.code().get(i) : EMPTY);
    }
    return new CoreModule(
            whole.types(),
            whole.imports(),
            whole.functions(),
            whole.tables(),
            whole.memories(),
            whole.tags(),
            whole.globals(),
            whole.exports(),
            whole.start(),
            whole.elements(),
            whole.dataCount(),
            code,
            data,
            List.of())
        .write();
  }
}
