package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.wasm.ChicoryException;
import dev.kami.adapters.wasm.machine.GuestMeter;

/**
 * A host's side of metering: grants slices until a budget is used up, and counts over all instances
 * it serves.
 */
final class FuelTank extends GuestMeter {
  static final long PLENTY = Long.MAX_VALUE / 4;

  /** Less than the stack of the threads that tests run on. */
  private static final int DEEPEST = 500_000;

  private final long budget;
  private final long slice;
  private long granted;

  FuelTank(long budget, long slice) {
    super(DEEPEST);
    this.budget = budget;
    this.slice = slice;
  }

  /** A guest asked for more than there is. */
  static final class OutOfFuel extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  long consumed() {
    return granted - remaining;
  }

  /** What the module imports for its metering, and nothing else. */
  ImportValues imports(MeteredModule module) {
    ImportValues.Builder values = ImportValues.builder();
    offer(values, module.importModule());
    return values.build();
  }

  @Override
  protected long refuel(long negative) {
    if (negative >= 0 || negative != remaining) {
      throw new AssertionError("asked without need, or with a wrong value: " + negative);
    }
    if (consumed() > budget) {
      throw new OutOfFuel();
    }
    long grant = Math.min(Math.max(slice, -negative), budget - granted);
    granted += grant;
    return negative + grant;
  }

  @Override
  protected RuntimeException tooDeep() {
    return new ChicoryException("call stack exhausted");
  }
}
