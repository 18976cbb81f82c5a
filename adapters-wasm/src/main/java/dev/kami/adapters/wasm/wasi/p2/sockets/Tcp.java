package dev.kami.adapters.wasm.wasi.p2.sockets;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.BOOL;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.io.Poll.POLLABLE;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.INPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.io.Streams.OUTPUT_STREAM;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.IP_ADDRESS_FAMILY;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.IP_SOCKET_ADDRESS;
import static dev.kami.adapters.wasm.wasi.p2.sockets.Network.NETWORK;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.enumeration;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:sockets/tcp} and {@code tcp-create-socket}. */
public final class Tcp {

  private static final HostResource<WasiContext, Socket> TCP_SOCKET =
      Resources.type("tcp-socket", Socket.class);

  private static final EnumType SHUTDOWN_TYPE = enumeration("receive", "send", "both");

  private Tcp() {}

  /** {@return {@code wasi:sockets/tcp-create-socket}} */
  public static HostInterface<WasiContext> create() {
    return new WitInterface("wasi:sockets/tcp-create-socket", "0.2.12")
        .resources(NETWORK, TCP_SOCKET)
        .type("error-code", ERROR_CODE)
        .type("ip-address-family", IP_ADDRESS_FAMILY)
        .func("create-tcp-socket")
        .param("address-family", IP_ADDRESS_FAMILY)
        .result(result(own(TCP_SOCKET), ERROR_CODE))
        .body((context, _) -> Refusal.of(context, "opening a TCP socket"))
        .build();
  }

  /** {@return {@code wasi:sockets/tcp}} */
  public static HostInterface<WasiContext> declaration() {
    var tcp =
        new WitInterface("wasi:sockets/tcp", "0.2.12")
            .resources(INPUT_STREAM, OUTPUT_STREAM, POLLABLE, NETWORK, TCP_SOCKET)
            .type("duration", U64)
            .type("error-code", ERROR_CODE)
            .type("ip-socket-address", IP_SOCKET_ADDRESS)
            .type("ip-address-family", IP_ADDRESS_FAMILY)
            .type("shutdown-type", SHUTDOWN_TYPE);
    var methods = new SocketMethods(tcp, TCP_SOCKET);
    connections(methods);
    options(methods);
    return tcp.build();
  }

  private static void connections(SocketMethods methods) {
    var network = field("network", borrow(NETWORK));
    var done = resultOrError(ERROR_CODE);
    methods
        .refusing("start-bind", done, network, field("local-address", IP_SOCKET_ADDRESS))
        .refusing("finish-bind", done)
        .refusing("start-connect", done, network, field("remote-address", IP_SOCKET_ADDRESS))
        .refusing(
            "finish-connect", result(tuple(own(INPUT_STREAM), own(OUTPUT_STREAM)), ERROR_CODE))
        .refusing("start-listen", done)
        .refusing("finish-listen", done)
        .refusing(
            "accept",
            result(tuple(own(TCP_SOCKET), own(INPUT_STREAM), own(OUTPUT_STREAM)), ERROR_CODE))
        .refusing("local-address", result(IP_SOCKET_ADDRESS, ERROR_CODE))
        .refusing("remote-address", result(IP_SOCKET_ADDRESS, ERROR_CODE))
        .answering("is-listening", BOOL, Values.bool(false))
        .answering("address-family", IP_ADDRESS_FAMILY, Values.label(IP_ADDRESS_FAMILY, "ipv4"))
        .subscribing()
        .refusing("shutdown", done, field("shutdown-type", SHUTDOWN_TYPE));
  }

  private static void options(SocketMethods methods) {
    setter(methods, "listen-backlog-size", U64);
    getter(methods, "keep-alive-enabled", BOOL);
    setter(methods, "keep-alive-enabled", BOOL);
    getter(methods, "keep-alive-idle-time", U64);
    setter(methods, "keep-alive-idle-time", U64);
    getter(methods, "keep-alive-interval", U64);
    setter(methods, "keep-alive-interval", U64);
    getter(methods, "keep-alive-count", U32);
    setter(methods, "keep-alive-count", U32);
    getter(methods, "hop-limit", U8);
    setter(methods, "hop-limit", U8);
    getter(methods, "receive-buffer-size", U64);
    setter(methods, "receive-buffer-size", U64);
    getter(methods, "send-buffer-size", U64);
    setter(methods, "send-buffer-size", U64);
  }

  private static void getter(SocketMethods methods, String name, ValueType type) {
    methods.refusing(name, result(type, ERROR_CODE));
  }

  private static void setter(SocketMethods methods, String name, ValueType type) {
    methods.refusing("set-" + name, resultOrError(ERROR_CODE), field("value", type));
  }
}
