package dev.kami.adapters.wasm.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import dev.kami.adapters.wasm.module.InstructionCost;
import dev.kami.adapters.wasm.module.MeterFunction;
import org.jspecify.annotations.Nullable;

/**
 * What compiled functions of an instance work on: a parameter of each of them, in the place where
 * Chicory passes the memory. Functions that are too large for a copy of the meter in local
 * variables call its static methods, which have the shape of an imported function.
 */
public final class GuestState {

  /** Shared by all instances of the call. */
  public final GuestMeter meter;

  /** Memory 0 as this instance sees it; null when there is none. */
  public final @Nullable Memory memory;

  /** Memory 0 itself; null when there is none. */
  public final @Nullable FlatMemory flat;

  private GuestState(GuestMeter meter, @Nullable Memory memory, @Nullable FlatMemory flat) {
    this.meter = meter;
    this.memory = memory;
    this.flat = flat;
  }

  /** {@return the state of an instance of a metered module, whose meter is the last it imports} */
  public static GuestState of(Instance instance) {
    var imports = instance.imports();
    var last = (GuestMeter.Handle) imports.function(imports.functionCount() - 1).handle();
    var memory = instance.memory();
    return new GuestState(last.meter(), memory, flat(memory));
  }

  private static @Nullable FlatMemory flat(@Nullable Memory memory) {
    return switch (memory) {
      case null -> null;
      case FlatMemory own -> own;
      case SharedMemory seen -> seen.memory();
      default -> throw new IllegalStateException(memory + " is no memory of this engine");
    };
  }

  /** {@link MeterFunction#CHARGE}. */
  public static void charge(long units, GuestState state, Instance instance) {
    state.meter.charge(units);
  }

  /** {@link MeterFunction#CHARGE_BYTES}. */
  public static int chargeBytes(int count, GuestState state, Instance instance) {
    state.meter.charge(InstructionCost.ofRange(MeterFunction.CHARGE_BYTES, count));
    return count;
  }

  /** {@link MeterFunction#CHARGE_ELEMENTS}. */
  public static int chargeElements(int count, GuestState state, Instance instance) {
    state.meter.charge(InstructionCost.ofRange(MeterFunction.CHARGE_ELEMENTS, count));
    return count;
  }

  /** {@link MeterFunction#CHARGE_PAGES}. */
  public static int chargePages(int count, GuestState state, Instance instance) {
    state.meter.charge(InstructionCost.ofRange(MeterFunction.CHARGE_PAGES, count));
    return count;
  }

  /** {@link MeterFunction#ENTER}. */
  public static int enter(int bytes, GuestState state, Instance instance) {
    return GuestMeter.enter(bytes, state.meter);
  }

  /** {@link MeterFunction#CALLING}. */
  public static void calling(int depth, GuestState state, Instance instance) {
    state.meter.depth = depth;
  }
}
