package dev.kami.adapters.wasm.wasi.p2.sockets;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.io.Poll.POLLABLE;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.IP_ADDRESS;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.NETWORK;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:sockets/ip-name-lookup}: names are not looked up, which would tell somebody. */
public final class NameLookup {

  private static final HostResource<WasiContext, Socket> STREAM =
      Resources.type("resolve-address-stream", Socket.class);

  private NameLookup() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    var lookup =
        new WitInterface("wasi:sockets/ip-name-lookup", "0.2.12")
            .resources(POLLABLE, NETWORK, STREAM)
            .type("error-code", ERROR_CODE)
            .type("ip-address", IP_ADDRESS)
            .func("resolve-addresses")
            .param("network", borrow(NETWORK))
            .param("name", STRING)
            .result(result(own(STREAM), ERROR_CODE))
            .body((context, args) ->
                Refusal.of(context, "looking up " + Denials.shown(args.text(1))));
    new SocketMethods(lookup, STREAM)
        .refusing("resolve-next-address", result(option(IP_ADDRESS), ERROR_CODE))
        .subscribing();
    return lookup.build();
  }
}
