package dev.kami.adapters.wasm.wasi.p2.sockets;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.io.Poll.POLLABLE;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.IP_ADDRESS_FAMILY;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.IP_SOCKET_ADDRESS;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.NETWORK;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.record;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:sockets/udp} and {@code udp-create-socket}. */
public final class Udp {

  private static final HostResource<WasiContext, Socket> UDP_SOCKET =
      Resources.type("udp-socket", Socket.class);
  private static final HostResource<WasiContext, Socket> INCOMING =
      Resources.type("incoming-datagram-stream", Socket.class);
  private static final HostResource<WasiContext, Socket> OUTGOING =
      Resources.type("outgoing-datagram-stream", Socket.class);

  private static final RecordType INCOMING_DATAGRAM =
      record(field("data", list(U8)), field("remote-address", IP_SOCKET_ADDRESS));
  private static final RecordType OUTGOING_DATAGRAM =
      record(field("data", list(U8)), field("remote-address", option(IP_SOCKET_ADDRESS)));

  private Udp() {}

  /** {@return {@code wasi:sockets/udp-create-socket}} */
  public static HostInterface<WasiContext> create() {
    return new WitInterface("wasi:sockets/udp-create-socket", "0.2.12")
        .resources(NETWORK, UDP_SOCKET)
        .type("error-code", ERROR_CODE)
        .type("ip-address-family", IP_ADDRESS_FAMILY)
        .func("create-udp-socket")
        .param("address-family", IP_ADDRESS_FAMILY)
        .result(result(own(UDP_SOCKET), ERROR_CODE))
        .body((context, _) -> Refusal.of(context, "opening a UDP socket"))
        .build();
  }

  /** {@return {@code wasi:sockets/udp}} */
  public static HostInterface<WasiContext> declaration() {
    var udp =
        new WitInterface("wasi:sockets/udp", "0.2.12")
            .resources(POLLABLE, NETWORK, UDP_SOCKET, INCOMING, OUTGOING)
            .type("error-code", ERROR_CODE)
            .type("ip-socket-address", IP_SOCKET_ADDRESS)
            .type("ip-address-family", IP_ADDRESS_FAMILY)
            .type("incoming-datagram", INCOMING_DATAGRAM)
            .type("outgoing-datagram", OUTGOING_DATAGRAM);
    sockets(new SocketMethods(udp, UDP_SOCKET));
    new SocketMethods(udp, INCOMING)
        .refusing("receive", result(list(INCOMING_DATAGRAM), ERROR_CODE), field("max-results", U64))
        .subscribing();
    new SocketMethods(udp, OUTGOING)
        .refusing("check-send", result(U64, ERROR_CODE))
        .refusing("send", result(U64, ERROR_CODE), field("datagrams", list(OUTGOING_DATAGRAM)))
        .subscribing();
    return udp.build();
  }

  private static void sockets(SocketMethods methods) {
    var done = resultOrError(ERROR_CODE);
    methods
        .refusing(
            "start-bind",
            done,
            field("network", borrow(NETWORK)),
            field("local-address", IP_SOCKET_ADDRESS))
        .refusing("finish-bind", done)
        .refusing(
            "stream",
            result(tuple(own(INCOMING), own(OUTGOING)), ERROR_CODE),
            field("remote-address", option(IP_SOCKET_ADDRESS)))
        .refusing("local-address", result(IP_SOCKET_ADDRESS, ERROR_CODE))
        .refusing("remote-address", result(IP_SOCKET_ADDRESS, ERROR_CODE))
        .answering("address-family", IP_ADDRESS_FAMILY, Values.label(IP_ADDRESS_FAMILY, "ipv4"))
        .refusing("unicast-hop-limit", result(U8, ERROR_CODE))
        .refusing("set-unicast-hop-limit", done, field("value", U8))
        .refusing("receive-buffer-size", result(U64, ERROR_CODE))
        .refusing("set-receive-buffer-size", done, field("value", U64))
        .refusing("send-buffer-size", result(U64, ERROR_CODE))
        .refusing("set-send-buffer-size", done, field("value", U64))
        .subscribing();
  }
}
