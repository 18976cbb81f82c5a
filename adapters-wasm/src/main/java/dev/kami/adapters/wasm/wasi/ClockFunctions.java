package dev.kami.adapters.wasm.wasi;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code clock_*}. Guests see whole milliseconds, too coarse to measure what neighbours do; the
 * clocks of processor time are not offered.
 */
final class ClockFunctions {

  static final int REALTIME = 0;
  static final int MONOTONIC = 1;

  private static final long RESOLUTION_NANOS = 1_000_000;

  private ClockFunctions() {}

  static List<WasiFunction> all() {
    return List.of(
        WasiFunction.of(
            "clock_res_get",
            "ii",
            (call, args) -> {
              known(args.i32(0));
              call.memory().storeU64(args.u32(1), RESOLUTION_NANOS);
              return Errno.SUCCESS;
            }),
        WasiFunction.of(
            "clock_time_get",
            "iIi",
            (call, args) -> {
              call.memory().storeU64(args.u32(2), now(call, args.i32(0)));
              return Errno.SUCCESS;
            }));
  }

  /** {@return the nanoseconds that a clock shows} */
  static long now(WasiCall call, int clock) {
    known(clock);
    var millis =
        clock == REALTIME
            ? call.host().clock().millis()
            : TimeUnit.NANOSECONDS.toMillis(call.guard().elapsedNanos());
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static void known(int clock) {
    if (clock != REALTIME && clock != MONOTONIC) {
      throw new ErrnoException(Errno.NOTSUP);
    }
  }
}
