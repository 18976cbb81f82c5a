package dev.kami.adapters.wasm.wasi.p2.cli;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:cli/exit}: ends the guest with all that it called, as a trap does. */
public final class Exit {

  private Exit() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:cli/exit", "0.2.12")
        .func("exit")
        .param("status", result())
        .body((context, args) -> {
          throw context.exit(args.choice(0).number());
        })
        .func("exit-with-code")
        .param("status-code", U8)
        .body((context, args) -> {
          throw context.exit((int) args.integer(0));
        })
        .build();
  }
}
