package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.limits.Stop;
import dev.kami.adapters.wasm.wasi.call.LiveResources;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PollTest {

  private static final String POLL = "wasi:io/poll#poll";
  private static final String AFTER = "wasi:clocks/monotonic-clock#subscribe-duration";

  @Test
  void the_first_alarm_ends_the_wait() {
    var caller = new Caller("");
    var late = caller.call(AFTER, integer(50_000_000));
    var soon = caller.call(AFTER, integer(20_000_000));
    assertEquals(
        Values.list(List.of(integer(1))), caller.call(POLL, Values.list(List.of(late, soon))));
    assertEquals(20_000_000, caller.context().guard().elapsedNanos());
    assertEquals(
        Values.list(List.of(integer(1), integer(2))),
        caller.call(POLL, Values.list(List.of(late, soon, soon))));
  }

  @Test
  void a_poll_of_nothing_traps() {
    assertEquals("poll of no pollables", new Caller("").trap(POLL, Values.list(List.of())));
  }

  @Test
  void a_poll_of_a_million_pollables_traps() {
    var caller = new Caller("");
    var never = caller.call(AFTER, integer(-1));
    var many = Values.list(Collections.nCopies(1_000_000, never));
    assertEquals("poll of more than 10000 pollables", caller.trap(POLL, many));
  }

  @Test
  void a_guest_cannot_hold_endless_resources() {
    var caller = new Caller("");
    Value last = caller.call(AFTER, integer(0));
    for (var i = 1; i < LiveResources.MOST; i++) {
      last = caller.call(AFTER, integer(i));
    }
    assertEquals("more than 10000 resources of the host at a time", caller.trap(AFTER, integer(0)));
    caller.drop(Poll.POLLABLE, last);
    caller.call(AFTER, integer(0));
  }

  @Test
  void a_wait_ends_when_the_caller_takes_the_call_back() {
    var looks = new int[1];
    var caller = new Caller("", () -> ++looks[0] > 20);
    var never = caller.call(AFTER, integer(-1));
    assertEquals("stopped by the host", caller.trap("wasi:io/poll#[method]pollable.block", never));
    assertEquals(Optional.of(Stop.CANCELLED), caller.context().guard().reason());
  }

  @Test
  void a_wait_ends_at_the_deadline() {
    var caller = new Caller("");
    var never = caller.call(AFTER, integer(Long.MAX_VALUE));
    assertEquals("stopped by the host", caller.trap(POLL, Values.list(List.of(never))));
    assertEquals(Optional.of(Stop.TIME), caller.context().guard().reason());
    assertEquals(Caller.TIME.toNanos(), caller.context().guard().elapsedNanos());
  }
}
