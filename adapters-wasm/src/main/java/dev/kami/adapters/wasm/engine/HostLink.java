package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ExecutionCompletedException;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.kami.adapters.wasm.wasi.WasiCall;
import dev.kami.adapters.wasm.wasi.WasiFunction;
import dev.kami.adapters.wasm.wasi.WasiPreview1;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The imports of one instance. An instance may be made before anybody calls it, so the call they
 * work for is bound later.
 *
 * <p>A guest that must end gets no answer but a trap, which it cannot catch; the reason is in the
 * guard.
 */
final class HostLink {

  private static final FunctionType REFUEL =
      FunctionType.of(List.of(ValType.I64), List.of(ValType.I64));

  private @Nullable WasiCall call;

  void bind(WasiCall bound) {
    call = bound;
  }

  /** {@return the imports of a module that uses these functions} */
  ImportValues imports(CompiledCode code, List<WasiFunction> functions) {
    var values = ImportValues.builder();
    for (var function : functions) {
      values.addFunction(
          new HostFunction(
              WasiPreview1.MODULE,
              function.name(),
              type(function),
              (_, arguments) -> wasi(function, arguments)));
    }
    values.addFunction(
        new HostFunction(code.refuelModule(), code.refuelName(), REFUEL, this::refuel));
    return values.build();
  }

  private long[] refuel(Instance instance, long... arguments) {
    var guard = bound().context().guard();
    var slice = guard.refuel(arguments[0]);
    if (guard.stopped()) {
      throw new TrapException("stopped by the host");
    }
    return new long[] {slice};
  }

  private long[] wasi(WasiFunction function, long... arguments) {
    StackReserve.check();
    var errno = function.call(bound(), arguments);
    if (bound().context().guard().stopped()) {
      throw new TrapException("stopped by the host");
    }
    if (bound().context().exitCode().isPresent()) {
      throw new ExecutionCompletedException("exited");
    }
    return function.answers() ? new long[] {errno} : new long[0];
  }

  private WasiCall bound() {
    return Objects.requireNonNull(call, "no instance runs before its call is bound");
  }

  private static FunctionType type(WasiFunction function) {
    return FunctionType.of(
        function
            .parameters()
            .chars()
            .mapToObj(letter -> letter == 'i' ? ValType.I32 : ValType.I64)
            .toList(),
        function.answers() ? List.of(ValType.I32) : List.of());
  }
}
