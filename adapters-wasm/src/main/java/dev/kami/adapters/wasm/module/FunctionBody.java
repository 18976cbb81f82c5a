package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.List;

/**
 * An entry of the code section (core specification, 5.5.13).
 *
 * @param locals beside the parameters, in order
 * @param code the instructions, with the function's {@code end}
 */
public record FunctionBody(List<LocalGroup> locals, ByteRange code) {
  /** Copies the list. */
  public FunctionBody {
    locals = List.copyOf(locals);
  }

  /** {@return how many locals there are beside the parameters} */
  public long localCount() {
    return locals.stream().mapToLong(LocalGroup::count).sum();
  }
}
