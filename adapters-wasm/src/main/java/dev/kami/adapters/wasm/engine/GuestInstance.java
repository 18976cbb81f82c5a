package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ExecutionCompletedException;
import com.dylibso.chicory.runtime.Instance;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.machine.FlatMemory;
import dev.kami.adapters.wasm.wasi.WasiCall;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;

/** An instance of a command of WASI preview 1. */
final class GuestInstance implements Guest {

  private final Instance instance;
  private final HostLink link;
  private final MemoryAccount account;
  private final FlatMemory memory;

  GuestInstance(Instance instance, HostLink link, MemoryAccount account, FlatMemory memory) {
    this.instance = instance;
    this.link = link;
    this.account = account;
    this.memory = memory;
  }

  @Override
  public MemoryAccount account() {
    return account;
  }

  @Override
  public Outcome call(WasiContext context, CallEnd end) {
    link.bind(new WasiCall(context, memory));
    try {
      if (instance.module().startSection().isPresent()) {
        link.enter(() -> instance.initialize(false));
      }
      link.enter(() -> instance.export(ModuleCheck.START).apply());
      return end.ended(context);
    } catch (ExecutionCompletedException _) {
      return end.ended(context);
    } catch (Throwable e) {
      return end.threw(e, context);
    }
  }

  @Override
  public long remainingFuel() {
    return link.remainingFuel();
  }

  @Override
  public void close() {
    account.close();
  }
}
