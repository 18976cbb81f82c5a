package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;
import java.util.List;

/**
 * Calls {@code run} of {@code wasi:cli/run}: what it writes to standard output is the answer.
 *
 * @param function where the component has it
 */
record CommandEntry(ExportName function) implements ComponentEntry {

  private static final int FAILURE = 1;

  @Override
  public Outcome call(ComponentInstance instance, WasiContext context, CallEnd end) {
    try {
      var result = function.in(instance).call(Caller.HOST, List.of()).orElseThrow();
      if (((Value.Case) result).number() != 0) {
        var _ = context.exit(FAILURE);
      }
    } catch (RuntimeException e) {
      if (context.exitCode().isEmpty()) {
        throw e;
      }
    }
    return end.ended(context);
  }
}
