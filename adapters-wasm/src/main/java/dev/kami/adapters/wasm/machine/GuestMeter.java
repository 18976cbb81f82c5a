package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.kami.adapters.wasm.module.InstructionCost;
import dev.kami.adapters.wasm.module.MeterFunction;
import java.util.List;

/**
 * What metered guests count with: the fuel that is left of a slice, and how much of its stack a
 * thread has used. All instances of one call share it, compiled and interpreted, and use it on one
 * thread.
 *
 * <p>Compiled code works on the fields directly, and keeps the fuel in a local variable between
 * calls; so the field is right whenever code of the host runs, and after every end, but not while
 * compiled code runs.
 */
public abstract class GuestMeter {
  private static final long[] NOTHING = {};

  /** What is left of the slice; negative when the guest has charged more than that. */
  public long remaining;

  /** How many bytes of its stack the thread had used when the guest last called something. */
  public int depth;

  private final int deepest;

  /** A meter without fuel, of which the first charge asks for some. */
  protected GuestMeter(int deepest) {
    this.deepest = deepest;
  }

  /**
   * {@return the slice with more in it}
   *
   * <p>Throws to end the guest.
   */
  protected abstract long refuel(long negative);

  /** {@return what ends a guest whose calls are nested too deeply} */
  protected abstract RuntimeException tooDeep();

  /** Takes units off, and gets more when there are none left. */
  public final void charge(long units) {
    remaining -= units;
    if (remaining < 0) {
      remaining = refuel(remaining);
    }
  }

  /** {@return the next slice, for compiled code that has that much left} */
  public final long refill(long negative) {
    remaining = negative;
    remaining = refuel(negative);
    return remaining;
  }

  /** {@return the depth in a function that takes so many bytes of the stack} */
  public static int enter(int bytes, GuestMeter meter) {
    var depth = meter.depth + bytes;
    if (depth > meter.deepest) {
      throw meter.tooDeep();
    }
    return depth;
  }

  /** Offers what metering imports under this module name. */
  public final void offer(ImportValues.Builder values, String module) {
    for (var function : MeterFunction.values()) {
      values.addFunction(
          new HostFunction(
              module, function.importName(), type(function), new Handle(this, function)));
    }
  }

  private static FunctionType type(MeterFunction function) {
    return switch (function) {
      case CHARGE -> FunctionType.of(List.of(ValType.I64), List.of());
      case CHARGE_BYTES, CHARGE_ELEMENTS, CHARGE_PAGES, ENTER ->
          FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));
      case CALLING -> FunctionType.of(List.of(ValType.I32), List.of());
    };
  }

  /** A function of the meter as interpreted code calls it. */
  static final class Handle implements WasmFunctionHandle {

    private final GuestMeter meter;
    private final MeterFunction function;

    Handle(GuestMeter meter, MeterFunction function) {
      this.meter = meter;
      this.function = function;
    }

    GuestMeter meter() {
      return meter;
    }

    @Override
    public long[] apply(Instance instance, long... arguments) {
      var argument = arguments[0];
      return switch (function) {
        case CHARGE -> {
          meter.charge(argument);
          yield NOTHING;
        }
        case CHARGE_BYTES, CHARGE_ELEMENTS, CHARGE_PAGES -> {
          meter.charge(InstructionCost.ofRange(function, (int) argument));
          yield arguments;
        }
        case ENTER -> new long[] {enter((int) argument, meter)};
        case CALLING -> {
          meter.depth = (int) argument;
          yield NOTHING;
        }
      };
    }
  }
}
