package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;

/**
 * A component about to be instantiated: that runs code of the guest already, so it belongs to the
 * call.
 */
final class ComponentGuest implements Guest {

  private final LoadedComponent component;
  private final ComponentEntry entry;
  private final MemoryAccount account;
  private final FuelLink fuel = new FuelLink();

  ComponentGuest(LoadedComponent component, ComponentEntry entry, MemoryAccount account) {
    this.component = component;
    this.entry = entry;
    this.account = account;
  }

  @Override
  public MemoryAccount account() {
    return account;
  }

  @Override
  public Outcome call(WasiContext context, CallEnd end) {
    fuel.bind(context.guard());
    try (var instance = component.instantiate(fuel, account, context)) {
      return entry.call(instance, context, end);
    } catch (Throwable e) {
      return end.threw(e, context);
    }
  }

  @Override
  public long remainingFuel() {
    return fuel.remaining();
  }

  @Override
  public void close() {
    account.close();
  }
}
