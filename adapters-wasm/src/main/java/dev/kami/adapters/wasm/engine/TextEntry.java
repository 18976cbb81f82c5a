package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Calls {@code run} or {@code describe} of a {@code kami:tool}.
 *
 * @param function where the component has it
 * @param input the text for {@code run}; {@code describe} takes none
 */
record TextEntry(ExportName function, Optional<String> input) implements ComponentEntry {

  @Override
  public Outcome call(ComponentInstance instance, WasiContext context, CallEnd end) {
    var arguments = input.<List<Value>>map(text -> List.of(new Value.Text(text))).orElse(List.of());
    var result = function.in(instance).call(Caller.HOST, arguments).orElseThrow();
    return switch (result) {
      case Value.Text(var text) -> end.answered(text, context);
      case Value.Case(var number, var payload)
          when payload.isPresent() && payload.get() instanceof Value.Text(var text) ->
          number == 0 ? end.answered(text, context) : end.reported(text, context);
      case Value _ -> throw new IllegalStateException("validation has seen a text: " + result);
    };
  }
}
