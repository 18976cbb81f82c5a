package dev.kami.adapters.wasm.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MemoryAccountTest {

  private static final ResourceLimits LIMITS =
      new ResourceLimits(100, Duration.ofMillis(7), 1, ResourceLimits.MEGABYTE);

  private final HostMemory host = new HostMemory(1000);

  @Test
  void memories_and_tables_share_one_limit() {
    try (var account = new MemoryAccount(host, 100)) {
      assertTrue(account.growLinear(60, 60));
      assertTrue(account.growTables(40, 40));
      assertFalse(account.growLinear(1, 1));
      assertEquals(60, account.linearBytes());
      assertEquals(MemoryAccount.Shortage.LIMIT, account.shortage());
    }
  }

  @Test
  void the_host_lends_to_all_guests_together_and_gets_everything_back() {
    try (var one = new MemoryAccount(host, 5000);
        var other = new MemoryAccount(host, 5000)) {
      assertTrue(one.growLinear(700, 700));
      assertFalse(other.growLinear(400, 400));
      assertFalse(other.growTables(400, 400));
      assertEquals(MemoryAccount.Shortage.HOST, other.shortage());
      one.giveBack(200);
      assertTrue(other.growLinear(400, 400));
    }
    assertEquals(0, host.held());
    assertEquals(1000, host.limit());
  }

  @Test
  void a_growth_that_failed_after_all_is_not_counted() {
    try (var account = new MemoryAccount(host, 100)) {
      assertTrue(account.growLinear(50, 80));
      account.undoLinear(50, 80);
      assertEquals(0, account.linearBytes());
      assertEquals(0, host.held());
      assertTrue(account.refused());
    }
  }

  @Test
  void an_account_moves_to_another_host_when_it_fits() {
    var idle = new HostMemory(500);
    try (var account = new MemoryAccount(idle, 100)) {
      assertTrue(account.growLinear(80, 80));
      assertFalse(account.moveTo(host, 79));
      assertTrue(account.moveTo(host, 80));
      assertEquals(0, idle.held());
      assertEquals(80, host.held());
      assertFalse(account.moveTo(new HostMemory(10), 80));
    }
    assertEquals(0, host.held());
  }

  @Test
  void a_refusal_names_limit_need_and_remedy() {
    try (var account = new MemoryAccount(host, 100)) {
      assertFalse(account.growLinear(101, 101));
      var fault = LimitFaults.memory(LIMITS, account, "exit code 1");
      assertEquals(GuestFault.Kind.LIMIT, fault.kind());
      assertTrue(fault.sentence().contains("100 bytes"), fault::sentence);
      assertTrue(fault.sentence().contains("exit code 1"), fault::sentence);
      assertTrue(fault.fix().contains("max_memory_mb"), fault::fix);
      assertTrue(fault.fix().contains("--max-memory-mb"), fault::fix);
    }
  }

  @Test
  void a_host_that_is_short_of_memory_says_so() {
    try (var account = new MemoryAccount(host, 100)) {
      account.hostIsFull();
      var fault = LimitFaults.of(Stop.MEMORY, LIMITS, Duration.ZERO, account);
      assertTrue(fault.cause().contains("host"), fault::cause);
      assertTrue(fault.fix().contains("-Xmx"), fault::fix);
    }
  }

  @Test
  void every_stop_has_its_words() {
    try (var account = new MemoryAccount(host, 100)) {
      for (var stop : Stop.values()) {
        var fault = LimitFaults.of(stop, LIMITS, Duration.ofMillis(9), account);
        var expected = stop == Stop.CANCELLED ? GuestFault.Kind.CANCELLED : GuestFault.Kind.LIMIT;
        assertEquals(expected, fault.kind());
        assertFalse(fault.cause().isEmpty());
      }
      var time = LimitFaults.of(Stop.TIME, LIMITS, Duration.ofMillis(9), account);
      assertTrue(time.cause().contains("9 ms") && time.cause().contains("7 ms"), time::cause);
      assertTrue(time.fix().contains("max_execution_ms"), time::fix);
      var output = LimitFaults.of(Stop.OUTPUT, LIMITS, Duration.ZERO, account);
      assertTrue(output.cause().contains("1 MB"), output::cause);
    }
  }
}
