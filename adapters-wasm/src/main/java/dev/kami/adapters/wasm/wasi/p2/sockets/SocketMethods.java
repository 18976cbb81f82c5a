package dev.kami.adapters.wasm.wasi.p2.sockets;

import static dev.kami.adapters.wasm.wasi.p2.io.Poll.POLLABLE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.io.Pollable;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The methods of a kind of socket, which refuse what can fail and are idle otherwise. */
final class SocketMethods {

  private final WitInterface owner;
  private final HostResource<WasiContext, Socket> kind;

  SocketMethods(WitInterface owner, HostResource<WasiContext, Socket> kind) {
    this.owner = owner;
    this.kind = kind;
  }

  /** A method that is refused. */
  SocketMethods refusing(String name, ResultType result, Field... parameters) {
    var method = owner.method(kind, name);
    for (var parameter : parameters) {
      method.param(parameter.label(), parameter.type());
    }
    method.result(result).body((context, _) -> Refusal.of(context, "using a " + kind));
    return this;
  }

  /** A method without parameters that cannot fail. */
  SocketMethods answering(String name, ValueType type, Value value) {
    owner.method(kind, name).result(type).body((_, _) -> value);
    return this;
  }

  /** The method {@code subscribe}: there is nothing to wait for. */
  SocketMethods subscribing() {
    owner
        .method(kind, "subscribe")
        .result(own(POLLABLE))
        .body((context, _) -> Poll.pollable(context, Pollable.READY));
    return this;
  }
}
