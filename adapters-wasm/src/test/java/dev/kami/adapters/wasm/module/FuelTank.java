package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;

/**
 * A host's side of metering: grants slices until a budget is used up, and counts over all instances
 * it serves.
 */
final class FuelTank {
  static final long PLENTY = Long.MAX_VALUE / 4;

  private final long budget;
  private final long slice;
  private final GlobalInstance remaining =
      new GlobalInstance(0, 0, ValType.I64, MutabilityType.Var);
  private long granted;

  FuelTank(long budget, long slice) {
    this.budget = budget;
    this.slice = slice;
  }

  /** A guest asked for more than there is. */
  static final class OutOfFuel extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  long consumed() {
    return granted - remaining.getValue();
  }

  /** What the module imports for its metering, and nothing else. */
  ImportValues imports(MeteredModule module) {
    return ImportValues.builder().addFunction(refuel(module)).addGlobal(remaining(module)).build();
  }

  HostFunction refuel(MeteredModule module) {
    return new HostFunction(
        module.importModule(),
        MeteredModule.refuelName(),
        FunctionType.of(List.of(ValType.I64), List.of(ValType.I64)),
        (_, arguments) -> new long[] {refuel(arguments[0])});
  }

  ImportGlobal remaining(MeteredModule module) {
    return new ImportGlobal(module.importModule(), MeteredModule.remainingName(), remaining);
  }

  private long refuel(long left) {
    if (left >= 0 || left != remaining.getValue()) {
      throw new AssertionError("asked without need, or with a wrong value: " + left);
    }
    if (consumed() > budget) {
      throw new OutOfFuel();
    }
    long grant = Math.min(Math.max(slice, -left), budget - granted);
    granted += grant;
    return left + grant;
  }
}
