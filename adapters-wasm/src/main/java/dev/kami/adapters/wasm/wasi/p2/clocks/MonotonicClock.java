package dev.kami.adapters.wasm.wasi.p2.clocks;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.wasi.p2.io.Poll.POLLABLE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:clocks/monotonic-clock}: the time since the call began, in whole milliseconds. */
public final class MonotonicClock {

  private MonotonicClock() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:clocks/monotonic-clock", "0.2.12")
        .resources(POLLABLE)
        .type("instant", U64)
        .type("duration", U64)
        .func("now")
        .result(U64)
        .body((context, _) -> Values.integer(Alarm.shown(context.guard().elapsedNanos())))
        .func("resolution")
        .result(U64)
        .body((_, _) -> Values.integer(Alarm.TICK_NANOS))
        .func("subscribe-instant")
        .param("when", U64)
        .result(own(POLLABLE))
        .body((context, args) -> alarm(context, capped(args.integer(0))))
        .func("subscribe-duration")
        .param("when", U64)
        .result(own(POLLABLE))
        .body(MonotonicClock::after)
        .build();
  }

  private static Value after(WasiContext context, Arguments args) {
    var now = context.guard().elapsedNanos();
    var duration = capped(args.integer(0));
    return alarm(context, duration > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + duration);
  }

  private static Value alarm(WasiContext context, long when) {
    return Poll.pollable(context, new Alarm(context.guard(), when));
  }

  /** {@return what is 292 years away at most, where nobody sees a difference} */
  private static long capped(long unsigned) {
    return unsigned < 0 ? Long.MAX_VALUE : unsigned;
  }
}
