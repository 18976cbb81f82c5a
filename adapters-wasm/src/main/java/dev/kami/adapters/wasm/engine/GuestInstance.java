package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ExecutionCompletedException;
import com.dylibso.chicory.runtime.Instance;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.LinearMemory;
import dev.kami.adapters.wasm.wasi.WasiCall;
import java.util.Optional;

/** One instance, good for one call. Closing it gives its memory back to the host's account. */
final class GuestInstance implements AutoCloseable {

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

  /** {@return what the guest reads and writes} */
  LinearMemory memory() {
    return memory;
  }

  /** {@return the account of its memory} */
  MemoryAccount account() {
    return account;
  }

  /** {@return what it threw, whatever that is; nothing when it returned or exited} */
  Optional<Throwable> run(WasiCall call) {
    link.bind(call);
    try {
      if (instance.module().startSection().isPresent()) {
        instance.initialize(false);
      }
      instance.export(ModuleCheck.START).apply();
      return Optional.empty();
    } catch (ExecutionCompletedException _) {
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  /** {@return what is left of the last slice of fuel; negative when it was not enough} */
  long remainingFuel() {
    return link.remainingFuel();
  }

  @Override
  public void close() {
    account.close();
  }
}
