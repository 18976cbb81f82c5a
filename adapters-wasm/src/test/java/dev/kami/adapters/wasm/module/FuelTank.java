package dev.kami.adapters.wasm.module;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A host's side of metering: grants slices until a budget is used up, and counts over all instances
 * it serves.
 */
final class FuelTank {
  static final long PLENTY = Long.MAX_VALUE / 4;

  private final long budget;
  private final long slice;
  private final IdentityHashMap<Instance, Account> accounts = new IdentityHashMap<>();

  FuelTank(long budget, long slice) {
    this.budget = budget;
    this.slice = slice;
  }

  /** A guest asked for more than there is. */
  static final class OutOfFuel extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What one instance got. */
  private static final class Account {
    private final Instance instance;
    private final int global;
    private long granted;

    Account(Instance instance, int global) {
      this.instance = instance;
      this.global = global;
    }

    long consumed() {
      return granted - instance.global(global).getValue();
    }
  }

  long consumed() {
    return accounts.values().stream().mapToLong(Account::consumed).sum();
  }

  HostFunction refuel(MeteredModule module) {
    return new HostFunction(
        module.refuelModule(),
        module.refuelName(),
        FunctionType.of(List.of(ValType.I64), List.of(ValType.I64)),
        (instance, arguments) -> new long[] {refuel(module, instance, arguments[0])});
  }

  private long refuel(MeteredModule module, Instance instance, long remaining) {
    Account account =
        accounts.computeIfAbsent(instance, it -> new Account(it, module.fuelGlobal()));
    if (remaining >= 0 || remaining != instance.global(account.global).getValue()) {
      throw new AssertionError("asked without need, or with a wrong value: " + remaining);
    }
    if (consumed() > budget) {
      throw new OutOfFuel();
    }
    long grant = Math.min(Math.max(slice, -remaining), budget - consumed() - remaining);
    account.granted += grant;
    return remaining + grant;
  }
}
