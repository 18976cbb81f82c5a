package dev.kami.adapters.wasm.wasi;

import java.util.List;

/**
 * {@code sock_*}. Preview 1 has no way to open a socket, and none is handed over: every descriptor
 * is something else.
 */
final class SocketFunctions {

  private SocketFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of("sock_accept", "iii", SocketFunctions::refuse),
        WasiFunction.of("sock_recv", "iiiiii", SocketFunctions::refuse),
        WasiFunction.of("sock_send", "iiiii", SocketFunctions::refuse),
        WasiFunction.of("sock_shutdown", "ii", SocketFunctions::refuse));
  }

  private static Errno refuse(WasiCall call, Args args) {
    call.descriptors().get(args.i32(0));
    call.refusals().never("using a socket", "", "WASI preview 1 tools have no network");
    return Errno.NOTSOCK;
  }
}
