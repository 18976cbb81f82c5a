package dev.kami.adapters.wasm.wasi.p2.sockets;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.domain.policy.Denial;

/** The answer to every use of a socket. */
final class Refusal {

  private static final Value ACCESS_DENIED =
      Values.error(Values.label(Network.ERROR_CODE, "access-denied"));

  private Refusal() {}

  /**
   * {@return the error, noted as a denial}
   *
   * @param doing what the guest tried, without anything of its own that was not made safe to show
   */
  static Value of(WasiContext context, String doing) {
    context
        .refusals()
        .add(
            new Denial(
                doing,
                "sockets cannot be allowed",
                "make the tool use wasi:http, and name its hosts in net_allow_list under"
                    + " [security] in its tool.toml"));
    return ACCESS_DENIED;
  }
}
