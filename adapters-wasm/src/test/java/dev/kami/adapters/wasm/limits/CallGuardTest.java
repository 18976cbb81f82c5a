package dev.kami.adapters.wasm.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CallGuardTest {

  private final ManualTicker ticker = new ManualTicker();
  private final AtomicBoolean takenBack = new AtomicBoolean();

  private CallGuard guard(long fuel, Duration time) {
    return new CallGuard(new FuelAccount(fuel), time, takenBack::get, ticker);
  }

  @Test
  void fuel_is_handed_out_in_slices_until_the_budget_is_gone() {
    var fuel = new FuelAccount(50_000);
    var guard = new CallGuard(fuel, Duration.ofSeconds(1), Cancellation.NEVER, ticker);
    assertEquals(1_999, guard.refuel(-1));
    assertEquals(1, fuel.consumed(1_999));
    assertEquals(3_990, guard.refuel(-10));
    assertEquals(7_995, guard.refuel(-5));
    assertEquals(15_995, guard.refuel(-5));
    assertEquals(19_995, guard.refuel(-5));
    assertEquals(0, guard.refuel(0));
    assertFalse(guard.stopped());
    assertEquals(-1, guard.refuel(-1));
    assertEquals(Optional.of(Stop.FUEL), guard.reason());
    assertEquals(50_000, fuel.consumed(-1));
  }

  @Test
  void slices_that_last_long_become_smaller() {
    var guard = guard(1_000_000, Duration.ofSeconds(10));
    assertEquals(1_999, guard.refuel(-1));
    assertEquals(3_999, guard.refuel(-1));
    ticker.advance(Duration.ofMillis(2).toNanos());
    assertEquals(999, guard.refuel(-1));
  }

  @Test
  void work_of_the_host_is_paid_by_the_guest() {
    var taken = new AtomicLong();
    var guard = guard(10, Duration.ofSeconds(10));
    guard.paidFrom(taken::addAndGet);
    assertTrue(guard.charge(HostPrices.copied(65)));
    assertEquals(2, taken.get());
    guard.paidFrom(_ -> guard.stop(Stop.FUEL));
    assertFalse(guard.charge(1));
  }

  @Test
  void a_charge_larger_than_a_slice_gets_what_it_needs() {
    var guard = guard(1_000_000, Duration.ofSeconds(1));
    assertEquals(0, guard.refuel(-900_000));
    assertFalse(guard.stopped());
  }

  @Test
  void a_deadline_is_noticed_when_fuel_is_asked_for() {
    var guard = guard(1_000_000, Duration.ofMillis(5));
    ticker.advance(Duration.ofMillis(5).toNanos());
    assertEquals(-1, guard.refuel(-1));
    assertEquals(Optional.of(Stop.TIME), guard.reason());
  }

  @Test
  void the_first_reason_stays() {
    var guard = guard(10, Duration.ofMillis(5));
    guard.stop(Stop.OUTPUT);
    takenBack.set(true);
    guard.stop(Stop.FUEL);
    assertFalse(guard.proceed());
    assertEquals(Optional.of(Stop.OUTPUT), guard.reason());
  }

  @Test
  void a_pause_ends_when_it_is_over() {
    var guard = guard(10, Duration.ofSeconds(5));
    guard.pause(Duration.ofSeconds(2).toNanos());
    assertEquals(Duration.ofSeconds(2).toNanos(), guard.elapsedNanos());
    assertFalse(guard.stopped());
  }

  @Test
  void a_pause_looks_at_the_deadline_every_millisecond() {
    var guard = guard(10, Duration.ofMillis(20));
    guard.pause(Duration.ofHours(1).toNanos());
    assertEquals(Optional.of(Stop.TIME), guard.reason());
    assertEquals(20, ticker.waits());
  }

  @Test
  void a_pause_ends_when_the_call_is_taken_back() {
    takenBack.set(true);
    var guard = guard(10, Duration.ofSeconds(5));
    guard.pause(1_000_000_000);
    assertEquals(Optional.of(Stop.CANCELLED), guard.reason());
    assertEquals(0, ticker.waits());
  }

  @Test
  void a_limit_beyond_all_clocks_is_no_limit() {
    var guard = guard(10, Duration.ofSeconds(Long.MAX_VALUE));
    assertTrue(guard.proceed());
  }
}
