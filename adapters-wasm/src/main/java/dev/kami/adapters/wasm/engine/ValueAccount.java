package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.abi.HostLimits;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;

/** Values on their way between guest and host, which count against the memory of the call. */
final class ValueAccount implements HostLimits {

  private final MemoryAccount account;
  private final WasiContext context;

  /** Values that the account pays for, in a call that may have to end meanwhile. */
  ValueAccount(MemoryAccount account, WasiContext context) {
    this.account = account;
    this.context = context;
  }

  @Override
  public void take(long bytes) {
    context.charge(HostPrices.copied(bytes));
    if (!account.takeValues(bytes)) {
      throw new GuestTrap("no memory for values of " + bytes + " bytes");
    }
  }

  @Override
  public void giveBack(long bytes) {
    account.giveBackValues(bytes);
  }

  @Override
  public void checkpoint() {
    context.checkTime();
  }
}
