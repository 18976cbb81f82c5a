package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:io/error}. */
public final class Errors {

  /** The resource {@code error}. */
  public static final HostResource<WasiContext, IoError> ERROR =
      Resources.type("error", IoError.class);

  private Errors() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:io/error", "0.2.12")
        .resources(ERROR)
        .method(ERROR, "to-debug-string")
        .result(STRING)
        .body((_, args) -> Values.text(args.object(0, ERROR).toDebugString()))
        .build();
  }
}
