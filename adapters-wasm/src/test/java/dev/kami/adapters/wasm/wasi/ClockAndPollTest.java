package dev.kami.adapters.wasm.wasi;

import static dev.kami.adapters.wasm.wasi.FakeGuest.IN;
import static dev.kami.adapters.wasm.wasi.FakeGuest.OUT;
import static dev.kami.adapters.wasm.wasi.FakeGuest.RESULT;
import static dev.kami.adapters.wasm.wasi.FakeGuest.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.limits.Stop;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClockAndPollTest {

  private static final int EVENTS = 2000;
  private static final long SECOND = 1_000_000_000;

  private static void subscribe(
      FakeGuest guest, int index, int type, long who, long timeout, int flags) {
    var at = index * 48L;
    guest.memory().storeU64(at, 100 + index);
    guest.memory().storeU8(at + 8, type);
    guest.memory().storeU32(at + 16, who);
    guest.memory().storeU64(at + 24, timeout);
    guest.memory().storeU16(at + 40, flags);
  }

  @Test
  void clocks_show_whole_milliseconds() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.ticker().advance(7_654_321);
      guest.expect(Errno.SUCCESS, "clock_time_get", 0, 0, RESULT);
      assertEquals(1_234_567_000_000L, guest.memory().u64(RESULT));
      guest.expect(Errno.SUCCESS, "clock_time_get", 1, 0, RESULT);
      assertEquals(7_000_000, guest.memory().u64(RESULT));
      guest.expect(Errno.SUCCESS, "clock_res_get", 1, RESULT);
      assertEquals(1_000_000, guest.memory().u64(RESULT));
      guest.expect(Errno.NOTSUP, "clock_time_get", 2, 0, RESULT);
      guest.expect(Errno.NOTSUP, "clock_res_get", 3, RESULT);
    }
  }

  @Test
  void the_earliest_clock_is_waited_for() {
    try (var guest = FakeGuest.withoutFiles()) {
      subscribe(guest, 0, 0, 1, 3 * SECOND, 0);
      subscribe(guest, 1, 0, 0, SECOND, 0);
      guest.expect(Errno.SUCCESS, "poll_oneoff", 0, EVENTS, 2, RESULT);
      assertEquals(1, guest.result());
      assertEquals(101, guest.memory().u64(EVENTS));
      assertEquals(SECOND, guest.wasi().guard().elapsedNanos());
    }
  }

  @Test
  void an_absolute_time_that_is_over_is_not_waited_for() {
    try (var guest = FakeGuest.withoutFiles()) {
      subscribe(guest, 0, 0, 0, 5, 1);
      guest.expect(Errno.SUCCESS, "poll_oneoff", 0, EVENTS, 1, RESULT);
      assertEquals(1, guest.result());
      assertEquals(0, guest.ticker().waits());
    }
  }

  @Test
  void descriptors_are_ready_at_once() {
    try (var guest = FakeGuest.withoutFiles()) {
      subscribe(guest, 0, 1, IN, 0, 0);
      subscribe(guest, 1, 2, OUT, 0, 0);
      subscribe(guest, 2, 0, 1, SECOND, 0);
      guest.expect(Errno.SUCCESS, "poll_oneoff", 0, EVENTS, 3, RESULT);
      assertEquals(2, guest.result());
      assertEquals(5, guest.memory().u64(EVENTS + 16));
      assertEquals(2, guest.memory().u8(EVENTS + 32 + 10));
      assertEquals(0, guest.ticker().waits());
    }
  }

  @Test
  void what_cannot_be_waited_for_is_an_event_with_an_error() {
    try (var guest = FakeGuest.withoutFiles()) {
      subscribe(guest, 0, 1, 77, 0, 0);
      subscribe(guest, 1, 9, 0, 0, 0);
      subscribe(guest, 2, 0, 3, 0, 0);
      subscribe(guest, 3, 1, ROOT, 0, 0);
      guest.expect(Errno.SUCCESS, "poll_oneoff", 0, EVENTS, 4, RESULT);
      assertEquals(4, guest.result());
      assertEquals(Errno.BADF.code(), guest.memory().u16(EVENTS + 8));
      assertEquals(Errno.INVAL.code(), guest.memory().u16(EVENTS + 32 + 8));
      assertEquals(Errno.NOTSUP.code(), guest.memory().u16(EVENTS + 64 + 8));
      assertEquals(Errno.NOTCAPABLE.code(), guest.memory().u16(EVENTS + 96 + 8));
    }
  }

  @Test
  void a_sleep_beyond_the_deadline_ends_there() {
    try (var guest = FakeGuest.withoutFiles()) {
      subscribe(guest, 0, 0, 1, -1, 0);
      guest.call("poll_oneoff", 0, EVENTS, 1, RESULT);
      assertEquals(Optional.of(Stop.TIME), guest.wasi().guard().reason());
      assertEquals(10 * SECOND, guest.wasi().guard().elapsedNanos());
    }
  }

  @Test
  void a_count_that_makes_no_sense_is_refused() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.INVAL, "poll_oneoff", 0, EVENTS, 0, RESULT);
      guest.expect(Errno.INVAL, "poll_oneoff", 0, EVENTS, -1, RESULT);
      guest.expect(Errno.FAULT, "poll_oneoff", 65_000, EVENTS, 100, RESULT);
    }
  }

  @Test
  void random_bytes_fill_what_was_asked_for_and_no_more() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.SUCCESS, "random_get", 0, 20_000);
      assertNotEquals(0, guest.memory().u64(19_992));
      assertEquals(0, guest.memory().u64(20_000));
      guest.expect(Errno.SUCCESS, "random_get", 0, 0);
      guest.expect(Errno.FAULT, "random_get", 1, 65_536);
      guest.expect(Errno.FAULT, "random_get", 0, -1);
    }
  }

  @Test
  void the_environment_is_what_was_granted_and_the_only_argument_a_name() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.SUCCESS, "environ_sizes_get", RESULT, RESULT + 4);
      assertEquals(1, guest.result());
      assertEquals(11, guest.memory().u32(RESULT + 4));
      guest.expect(Errno.SUCCESS, "environ_get", RESULT, 100);
      assertEquals(100, guest.result());
      assertEquals("KEY=wörth", new String(guest.memory().bytes(100, 10), StandardCharsets.UTF_8));
      guest.expect(Errno.SUCCESS, "args_sizes_get", RESULT, RESULT + 4);
      assertEquals(1, guest.result());
      guest.expect(Errno.SUCCESS, "args_get", RESULT, 100);
      guest.expect(Errno.FAULT, "args_get", RESULT, 65_534);
    }
  }

  @Test
  void an_exit_is_remembered_and_a_signal_not_raised() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.NOTSUP, "proc_raise", 9);
      assertTrue(guest.wasi().exitCode().isEmpty());
      guest.call("proc_exit", 7);
      assertEquals(7, guest.wasi().exitCode().orElseThrow());
    }
  }
}
