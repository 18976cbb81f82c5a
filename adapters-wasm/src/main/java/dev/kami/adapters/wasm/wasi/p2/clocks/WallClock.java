package dev.kami.adapters.wasm.wasi.p2.clocks;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.wasi.p2.wit.Values.integer;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.record;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.time.Instant;

/** {@code wasi:clocks/wall-clock}: the time of day, in whole milliseconds. */
public final class WallClock {

  /** The record {@code datetime}. */
  public static final RecordType DATETIME =
      record(field("seconds", U64), field("nanoseconds", U32));

  private WallClock() {}

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:clocks/wall-clock", "0.2.12")
        .type("datetime", DATETIME)
        .func("now")
        .result(DATETIME)
        .body((context, _) -> datetime(Instant.ofEpochMilli(context.host().clock().millis())))
        .func("resolution")
        .result(DATETIME)
        .body((_, _) -> datetime(Instant.EPOCH.plusNanos(Alarm.TICK_NANOS)))
        .build();
  }

  /** {@return a {@code datetime}; what was before 1970 has none and becomes its beginning} */
  public static Value datetime(Instant instant) {
    var time = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
    return Values.tuple(integer(time.getEpochSecond()), integer(time.getNano()));
  }
}
