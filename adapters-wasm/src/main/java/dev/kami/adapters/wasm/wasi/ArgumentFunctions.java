package dev.kami.adapters.wasm.wasi;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code args_*} and {@code environ_*}: lists of texts, each ended by a zero byte. */
final class ArgumentFunctions {

  private ArgumentFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of("args_get", "ii", (call, args) -> store(call, args, call.arguments())),
        WasiFunction.of(
            "args_sizes_get", "ii", (call, args) -> sizes(call, args, call.arguments())),
        WasiFunction.of("environ_get", "ii", (call, args) -> store(call, args, call.environment())),
        WasiFunction.of(
            "environ_sizes_get", "ii", (call, args) -> sizes(call, args, call.environment())));
  }

  private static Errno store(WasiCall call, Args args, List<String> texts) {
    var pointer = args.u32(0);
    var text = args.u32(1);
    for (var value : texts) {
      var bytes = zeroEnded(value);
      call.memory().store(text, bytes, bytes.length);
      call.memory().storeU32(pointer, text);
      pointer += Integer.BYTES;
      text += bytes.length;
    }
    return Errno.SUCCESS;
  }

  private static Errno sizes(WasiCall call, Args args, List<String> texts) {
    call.memory().storeU32(args.u32(0), texts.size());
    call.memory().storeU32(args.u32(1), texts.stream().mapToLong(t -> zeroEnded(t).length).sum());
    return Errno.SUCCESS;
  }

  private static byte[] zeroEnded(String text) {
    return (text + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
