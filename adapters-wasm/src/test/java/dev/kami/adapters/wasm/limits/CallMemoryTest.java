package dev.kami.adapters.wasm.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.policy.ResourceLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CallMemoryTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  /** Parts of 100 for five calls, and 500 for those who need more. */
  private final CallMemory memory = new CallMemory(1000, 5, 12_000);

  private static CallGuard guard(Duration time, Cancellation cancellation) {
    return new CallGuard(new FuelAccount(1), time, cancellation, Ticker.SYSTEM);
  }

  private MemoryAccount account(long limit) {
    return new MemoryAccount(memory.call(guard(LONG, Cancellation.NEVER)), limit);
  }

  /** {@return a call that waits no longer than that} */
  private MemoryAccount hasty(long limit) {
    return new MemoryAccount(
        memory.call(guard(Duration.ofMillis(20), Cancellation.NEVER)), limit);
  }

  @Test
  void what_fits_into_a_part_is_there_whatever_others_hold() {
    try (var greedy = account(5000);
        var small = account(5000)) {
      assertTrue(greedy.growLinear(500, 500));
      assertTrue(small.growLinear(100, 100));
      assertEquals(500, memory.held());
    }
    assertEquals(0, memory.held());
  }

  @Test
  void who_needs_more_gets_all_that_it_may_ever_need() {
    try (var account = account(450)) {
      assertTrue(account.growLinear(90, 90));
      assertEquals(0, memory.held());
      assertTrue(account.growLinear(20, 20));
      assertEquals(350, memory.held());
      assertTrue(account.growLinear(340, 340));
      assertFalse(account.growLinear(1, 1));
      assertEquals(MemoryAccount.Shortage.LIMIT, account.shortage());
    }
    assertEquals(0, memory.held());
  }

  @Test
  void more_than_there_is_is_refused_at_once_in_words() {
    try (var account = account(10_000)) {
      assertFalse(account.growLinear(700, 700));
      var limits = new ResourceLimits(10_000, LONG, 1, 1);
      var fault = LimitFaults.memory(limits, account, "");
      assertTrue(fault.sentence().contains("600 bytes for all calls"), fault::sentence);
      assertTrue(fault.fix().contains("-Xmx"), fault::fix);
      assertTrue(fault.fix().contains("--concurrency"), fault::fix);
    }
  }

  @Test
  void a_call_that_waits_in_vain_ends_by_its_deadline_and_says_what_for() {
    try (var first = account(600);
        var second = hasty(600)) {
      assertTrue(first.growLinear(101, 101));
      assertFalse(second.growLinear(101, 101));
      assertEquals(MemoryAccount.Shortage.HOST, second.shortage());
      var limits = new ResourceLimits(600, Duration.ofMillis(20), 1, 1);
      var fault = LimitFaults.of(Stop.TIME, limits, Duration.ofMillis(21), second);
      assertTrue(fault.sentence().contains("memory that other calls hold"), fault::sentence);
    }
    assertEquals(0, memory.held());
  }

  @Test
  void a_call_that_is_taken_back_stops_waiting_and_is_in_nobodys_way() {
    var taken = new MemoryAccount(memory.call(guard(LONG, () -> true)), 600);
    try (var first = account(600);
        taken) {
      assertTrue(first.growLinear(101, 101));
      assertFalse(taken.growLinear(101, 101));
    }
    try (var next = hasty(600)) {
      assertTrue(next.growLinear(600, 600));
    }
  }

  @Test
  void a_large_call_waits_for_small_ones_but_not_for_those_that_came_later() throws Exception {
    var order = Collections.synchronizedList(new ArrayList<String>());
    var first = account(350);
    assertTrue(first.growLinear(101, 101));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var large = threads.submit(() -> grow("large", 600, order));
      while (waiting() < 1) {
        Thread.onSpinWait();
      }
      var later = threads.submit(() -> grow("later", 250, order));
      while (waiting() < 2) {
        Thread.onSpinWait();
      }
      assertEquals(List.of(), order);
      first.close();
      assertTrue(large.get());
      assertTrue(later.get());
    }
    assertEquals(List.of("large", "later"), order);
    assertEquals(0, memory.held());
  }

  private int waiting() {
    return memory.waiting();
  }

  private boolean grow(String name, long limit, List<String> order) {
    try (var account = account(limit)) {
      var grown = account.growLinear(limit, limit);
      order.add(name);
      return grown;
    }
  }

  @Test
  void whatever_many_calls_do_no_more_is_held_than_there_is_and_all_get_theirs() throws Exception {
    var seed = new Random().nextLong();
    var held = new AtomicLong();
    try (var threads = Executors.newFixedThreadPool(20)) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 400; i++) {
        var random = new Random(seed + i);
        calls.add(() -> {
          // More than the undivided half is for calls that have a part, and here are too many.
          var limit = 1 + random.nextInt(500);
          try (var account = account(limit)) {
            var mine = 0;
            while (mine < limit) {
              var more = 1 + random.nextInt(limit - mine);
              if (!account.growLinear(more, more)) {
                return false;
              }
              mine += more;
              if (held.addAndGet(more) > 1000) {
                return false;
              }
            }
            held.addAndGet(-mine);
            return true;
          }
        });
      }
      for (var done : threads.invokeAll(calls)) {
        assertTrue(done.get(), () -> "seed " + seed);
      }
    }
    assertEquals(0, memory.held());
  }

  @Test
  void a_call_has_output_by_the_size_of_the_heap() {
    try (var account = account(5000)) {
      var guard = guard(LONG, Cancellation.NEVER);
      var output = new OutputAccount(guard, account, 10_000);
      assertTrue(output.admit(200));
      assertFalse(output.admit(1));
      var limits = new ResourceLimits(5000, LONG, 1, 10_000);
      var fault = LimitFaults.of(guard.reason().orElseThrow(), limits, LONG, account);
      assertEquals("limit.output", fault.code());
      assertTrue(fault.fix().contains("-Xmx"), fault::fix);
    }
  }
}
