package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.typed.TypedFunction;
import dev.kami.adapters.wasm.typed.TypedOutcome;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;
import java.util.List;

/**
 * Calls a function with types.
 *
 * @param export where the component has it
 * @param function how its result becomes JSON
 * @param arguments of its types
 * @param outcomes prints the result
 */
record FunctionEntry(
    ExportName export, TypedFunction function, List<Value> arguments, TypedOutcome outcomes)
    implements ComponentEntry {

  FunctionEntry {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Outcome call(ComponentInstance instance, WasiContext context, CallEnd end) {
    var result = export.in(instance).call(Caller.HOST, arguments);
    var answer = function.answer(result, context.output()::admit);
    return answer.isEmpty() ? end.stopped() : end.of(outcomes.of(answer.get()), context);
  }
}
