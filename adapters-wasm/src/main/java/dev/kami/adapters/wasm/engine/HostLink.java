package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ExecutionCompletedException;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.kami.adapters.wasm.wasi.WasiCall;
import dev.kami.adapters.wasm.wasi.WasiFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The imports of one instance of a command. An instance may be made before anybody calls it, so the
 * call they work for is bound later.
 */
final class HostLink {

  private final FuelLink fuel = new FuelLink();
  private final boolean interpreted;
  private @Nullable WasiCall call;

  /** The imports of an instance of which some functions, or none, are interpreted. */
  HostLink(boolean interpreted) {
    this.interpreted = interpreted;
  }

  void bind(WasiCall bound) {
    call = bound;
    fuel.bind(bound.context().guard());
  }

  /** Does something that enters the guest. */
  void enter(Runnable guest) {
    fuel.entered(() -> {
      guest.run();
      return true;
    });
  }

  /** Goes on unless the call must end, after a look at deadline and cancellation. */
  void proceed() {
    fuel.proceed();
  }

  /** {@return what is left of the last slice of fuel} */
  long remainingFuel() {
    return fuel.remaining();
  }

  /** {@return the imports of a module that uses these functions} */
  ImportValues imports(String fuelModule, List<WasiFunction> functions) {
    var values = ImportValues.builder();
    for (var function : functions) {
      values.addFunction(
          new HostFunction(
              function.module(),
              function.name(),
              type(function),
              (_, arguments) -> wasi(function, arguments)));
    }
    fuel.offer(values, fuelModule);
    return values.build();
  }

  private long[] wasi(WasiFunction function, long... arguments) {
    if (interpreted) {
      StackReserve.check();
    }
    var bound = Objects.requireNonNull(call, "no instance runs before its call is bound");
    var errno = function.call(bound, arguments);
    fuel.checkStopped();
    if (bound.context().exitCode().isPresent()) {
      throw new ExecutionCompletedException("exited");
    }
    return function.answers() ? new long[] {errno} : new long[0];
  }

  private static FunctionType type(WasiFunction function) {
    return FunctionType.of(
        function.parameters().chars().mapToObj(HostLink::type).toList(),
        function.answers() ? List.of(ValType.I32) : List.of());
  }

  private static ValType type(int letter) {
    return switch (letter) {
      case 'i' -> ValType.I32;
      case 'd' -> ValType.F64;
      default -> ValType.I64;
    };
  }
}
