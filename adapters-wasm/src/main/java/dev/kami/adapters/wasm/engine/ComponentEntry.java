package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;

/** What a call does with a fresh instance of a component. */
@FunctionalInterface
interface ComponentEntry {

  /** {@return how it ended; what the guest throws comes out as it is} */
  Outcome call(ComponentInstance instance, WasiContext context, CallEnd end);
}
