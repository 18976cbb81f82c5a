package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;

/** A guest that is good for one call. Closing it gives its memory back to the host's account. */
interface Guest extends AutoCloseable {

  /** {@return the account of its memory} */
  MemoryAccount account();

  /** {@return how its call ended; it throws nothing, whatever the guest does} */
  Outcome call(WasiContext context, CallEnd end);

  /** {@return what is left of the last slice of fuel; negative when it was not enough} */
  long remainingFuel();

  @Override
  void close();
}
