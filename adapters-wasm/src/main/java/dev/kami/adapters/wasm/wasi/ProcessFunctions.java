package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.HostPrices;
import java.util.List;

/** {@code proc_*}, {@code sched_yield} and {@code random_get}. */
final class ProcessFunctions {

  private static final int CHUNK = 8192;

  private ProcessFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.ending(
            "proc_exit",
            "i",
            (call, args) -> {
              call.context().exit(args.i32(0));
              return Errno.SUCCESS;
            }),
        WasiFunction.of("proc_raise", "i", (_, _) -> Errno.NOTSUP),
        WasiFunction.of("sched_yield", "", (_, _) -> Errno.SUCCESS),
        WasiFunction.of("random_get", "ii", ProcessFunctions::randomGet));
  }

  private static Errno randomGet(WasiCall call, Args args) {
    var pointer = args.u32(0);
    var length = args.u32(1);
    call.memory().check(pointer, length);
    if (!call.guard().charge(HostPrices.random(length))) {
      throw new ErrnoException(Errno.PERM);
    }
    var chunk = new byte[(int) Math.min(CHUNK, length)];
    for (var done = 0L; done < length && call.guard().proceed(); done += chunk.length) {
      call.host().random().nextBytes(chunk);
      call.memory().store(pointer + done, chunk, (int) Math.min(chunk.length, length - done));
    }
    return Errno.SUCCESS;
  }
}
