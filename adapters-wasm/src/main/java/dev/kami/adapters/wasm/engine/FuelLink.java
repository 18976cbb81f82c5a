package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.module.MeteredModule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fuel of all instances of one call: what is left of the slice, which they share, and where the
 * next one comes from. Instances may be made before anybody calls them, so the guard of the call is
 * bound later.
 *
 * <p>A guest that must end gets no answer but a trap, which it cannot catch; the reason is in the
 * guard.
 */
final class FuelLink {

  private static final FunctionType REFUEL =
      FunctionType.of(List.of(ValType.I64), List.of(ValType.I64));

  private final GlobalInstance remaining =
      new GlobalInstance(0, 0, ValType.I64, MutabilityType.Var);
  private @Nullable CallGuard guard;

  void bind(CallGuard bound) {
    guard = bound;
  }

  /** Offers what metering imports under this module name. */
  void offer(ImportValues.Builder values, String module) {
    values.addFunction(new HostFunction(module, MeteredModule.refuelName(), REFUEL, this::refuel));
    values.addGlobal(new ImportGlobal(module, MeteredModule.remainingName(), remaining));
  }

  /** {@return what is left of the last slice; negative when it was not enough} */
  long remaining() {
    return remaining.getValue();
  }

  /** Goes on unless the call must end, after a look at deadline and cancellation. */
  void proceed() {
    if (!bound().proceed()) {
      throw stop();
    }
  }

  /** Goes on unless the call was stopped. */
  void checkStopped() {
    if (bound().stopped()) {
      throw stop();
    }
  }

  private long[] refuel(Instance instance, long... arguments) {
    var slice = bound().refuel(arguments[0]);
    checkStopped();
    return new long[] {slice};
  }

  private static TrapException stop() {
    return new TrapException("stopped by the host");
  }

  private CallGuard bound() {
    return Objects.requireNonNull(guard, "no instance runs before its call is bound");
  }
}
