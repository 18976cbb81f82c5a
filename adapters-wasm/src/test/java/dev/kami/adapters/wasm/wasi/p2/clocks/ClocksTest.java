package dev.kami.adapters.wasm.wasi.p2.clocks;

import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static dev.kami.adapters.wasm.wasi.p2.Caller.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClocksTest {

  private static final String NOW = "wasi:clocks/monotonic-clock#now";
  private static final String AFTER = "wasi:clocks/monotonic-clock#subscribe-duration";
  private static final String AT = "wasi:clocks/monotonic-clock#subscribe-instant";
  private static final String BLOCK = "wasi:io/poll#[method]pollable.block";
  private static final String READY = "wasi:io/poll#[method]pollable.ready";

  private final Caller caller = new Caller("");

  @Test
  void elapsed_time_is_seen_in_whole_milliseconds() {
    caller.ticker().advance(7_999_999);
    assertEquals(integer(7_000_000), caller.call(NOW));
    assertEquals(integer(1_000_000), caller.call("wasi:clocks/monotonic-clock#resolution"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999_999, 1_000_000, 1_000_001, 5_300_000})
  void who_waited_sees_that_the_time_has_passed(long duration) {
    caller.ticker().advance(3_700_000);
    var before = number(caller.call(NOW));
    caller.run(BLOCK, caller.call(AFTER, integer(duration)));
    var waited = number(caller.call(NOW)) - before;
    assertTrue(waited >= duration, waited + " of " + duration);
    assertTrue(waited < duration + 2_000_000, waited + " of " + duration);
  }

  @Test
  void an_alarm_at_an_instant_is_ready_from_then_on() {
    var alarm = caller.call(AT, integer(2_000_000));
    caller.ticker().advance(1_999_999);
    assertEquals(Values.bool(false), caller.call(READY, alarm));
    caller.ticker().advance(1);
    assertEquals(Values.bool(true), caller.call(READY, alarm));
    assertEquals(Values.bool(true), caller.call(READY, caller.call(AT, integer(5))));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1})
  void an_alarm_in_the_far_future_is_not_ready(long time) {
    caller.ticker().advance(1_000_000);
    assertEquals(Values.bool(false), caller.call(READY, caller.call(AFTER, integer(time))));
    var alarm = caller.call(AT, integer(time));
    assertEquals(Values.bool(false), caller.call(READY, alarm));
    assertEquals("stopped by the host", caller.trap(BLOCK, alarm));
  }

  @Test
  void the_time_of_day_is_a_record_of_seconds_and_nanoseconds() {
    assertEquals(
        Values.tuple(integer(1234), integer(567_000_000)),
        caller.call("wasi:clocks/wall-clock#now"));
    assertEquals(
        Values.tuple(integer(0), integer(1_000_000)),
        caller.call("wasi:clocks/wall-clock#resolution"));
  }

  @Test
  void times_before_1970_are_its_beginning() {
    assertEquals(
        Values.tuple(integer(0), integer(0)), WallClock.datetime(Instant.ofEpochMilli(-1)));
  }
}
