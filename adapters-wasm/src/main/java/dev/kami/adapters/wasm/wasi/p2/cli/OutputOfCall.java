package dev.kami.adapters.wasm.wasi.p2.cli;

import dev.kami.adapters.wasm.wasi.call.OutputSink;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.OutputTarget;
import dev.kami.adapters.wasm.wasi.p2.io.WasiOutputStream;

/** Standard output or standard error as a stream: takes everything until the call's limit. */
final class OutputOfCall implements OutputTarget {

  private final WasiContext context;
  private final OutputSink sink;

  OutputOfCall(WasiContext context, OutputSink sink) {
    this.context = context;
    this.sink = sink;
  }

  @Override
  public long room() {
    return WasiOutputStream.MOST_BYTES;
  }

  @Override
  public void write(byte[] bytes) {
    if (!sink.write(bytes, 0, bytes.length)) {
      context.checkTime();
    }
  }
}
