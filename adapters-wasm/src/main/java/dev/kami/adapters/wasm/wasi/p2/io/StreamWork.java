package dev.kami.adapters.wasm.wasi.p2.io;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;

/** What a function of a stream does. Its failure is part of the result. */
@FunctionalInterface
interface StreamWork {

  /** {@return the case {@code ok} of the result} */
  Value run() throws StreamException;

  /** {@return the result: what the work returned, or its failure as a {@code stream-error}} */
  static Value result(WasiContext context, StreamWork work) {
    try {
      return work.run();
    } catch (StreamException e) {
      return Values.error(Streams.error(context, e));
    }
  }
}
