package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FunctionBody;
import java.util.Collections;
import java.util.List;

/**
 * A module whose code is elsewhere. When every function is compiled, an instance needs types,
 * memories, tables and data of its module, but never a body again; and bodies are most of what a
 * parser has to do when a program starts.
 */
final class HollowModule {

  private static final byte UNREACHABLE = 0x00;
  private static final byte END = 0x0b;
  private static final FunctionBody EMPTY =
      new FunctionBody(List.of(), ByteRange.copyOf(new byte[] {UNREACHABLE, END}));

  private HollowModule() {}

  /** {@return the module with nothing in its functions but a trap} */
  static byte[] of(CoreModule whole) {
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
            Collections.nCopies(whole.code().size(), EMPTY),
            whole.data(),
            List.of())
        .write();
  }
}
