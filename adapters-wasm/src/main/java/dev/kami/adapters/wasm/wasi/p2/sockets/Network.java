package dev.kami.adapters.wasm.wasi.p2.sockets;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U16;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.io.Errors.ERROR;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.choice;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.enumeration;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.record;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.variant;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:sockets/network} and {@code instance-network}: a network that refuses all. */
public final class Network {

  /** The network that a guest can have, in which nothing can be reached. */
  enum Empty {
    /** The only one. */
    NETWORK
  }

  static final HostResource<WasiContext, Empty> NETWORK = Resources.type("network", Empty.class);

  static final EnumType ERROR_CODE =
      enumeration(
          "unknown",
          "access-denied",
          "not-supported",
          "invalid-argument",
          "out-of-memory",
          "timeout",
          "concurrency-conflict",
          "not-in-progress",
          "would-block",
          "invalid-state",
          "new-socket-limit",
          "address-not-bindable",
          "address-in-use",
          "remote-unreachable",
          "connection-refused",
          "connection-reset",
          "connection-aborted",
          "datagram-too-large",
          "name-unresolvable",
          "temporary-resolver-failure",
          "permanent-resolver-failure");

  static final EnumType IP_ADDRESS_FAMILY = enumeration("ipv4", "ipv6");

  private static final TupleType IPV4_ADDRESS = tuple(U8, U8, U8, U8);
  private static final TupleType IPV6_ADDRESS = tuple(U16, U16, U16, U16, U16, U16, U16, U16);

  static final VariantType IP_ADDRESS =
      variant(choice("ipv4", IPV4_ADDRESS), choice("ipv6", IPV6_ADDRESS));

  private static final RecordType IPV4_SOCKET_ADDRESS =
      record(field("port", U16), field("address", IPV4_ADDRESS));
  private static final RecordType IPV6_SOCKET_ADDRESS =
      record(
          field("port", U16),
          field("flow-info", U32),
          field("address", IPV6_ADDRESS),
          field("scope-id", U32));

  static final VariantType IP_SOCKET_ADDRESS =
      variant(choice("ipv4", IPV4_SOCKET_ADDRESS), choice("ipv6", IPV6_SOCKET_ADDRESS));

  private Network() {}

  /** {@return {@code wasi:sockets/network}} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:sockets/network", "0.2.12")
        .resources(ERROR, NETWORK)
        .type("error-code", ERROR_CODE)
        .type("ip-address-family", IP_ADDRESS_FAMILY)
        .type("ipv4-address", IPV4_ADDRESS)
        .type("ipv6-address", IPV6_ADDRESS)
        .type("ip-address", IP_ADDRESS)
        .type("ipv4-socket-address", IPV4_SOCKET_ADDRESS)
        .type("ipv6-socket-address", IPV6_SOCKET_ADDRESS)
        .type("ip-socket-address", IP_SOCKET_ADDRESS)
        .func("network-error-code")
        .param("err", borrow(ERROR))
        .result(option(ERROR_CODE))
        .body((_, _) -> Values.none())
        .build();
  }

  /** {@return {@code wasi:sockets/instance-network}} */
  public static HostInterface<WasiContext> instance() {
    return new WitInterface("wasi:sockets/instance-network", "0.2.12")
        .resources(NETWORK)
        .func("instance-network")
        .result(own(NETWORK))
        .body((context, _) -> Resources.give(context, NETWORK, Empty.NETWORK))
        .build();
  }
}
