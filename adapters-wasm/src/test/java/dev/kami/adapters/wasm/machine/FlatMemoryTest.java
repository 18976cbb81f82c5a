package dev.kami.adapters.wasm.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FlatMemoryTest {
  private static final int PAGES = 200;
  private static final int BYTES = PAGES * 65_536;

  private final AtomicInteger looks = new AtomicInteger();

  private static FlatMemory memory(Runnable checkpoint) {
    var account = new MemoryAccount(new HostMemory(Long.MAX_VALUE), Long.MAX_VALUE);
    return new FlatMemory(new MemoryLimits(PAGES, PAGES), account, checkpoint);
  }

  @Test
  void ranges_that_overlap_are_copied_as_if_at_once() {
    var memory = memory(looks::incrementAndGet);
    var expected = new byte[BYTES];
    new Random(1).nextBytes(expected);
    memory.store(0, expected, 0, BYTES);
    for (var by : new int[] {1, 777, 5_000_000}) {
      memory.copy(by, 0, BYTES - by);
      System.arraycopy(expected, 0, expected, by, BYTES - by);
      assertArrayEquals(expected, memory.readBytes(0, BYTES), "up by " + by);
      memory.copy(0, by, BYTES - by);
      System.arraycopy(expected, by, expected, 0, BYTES - by);
      assertArrayEquals(expected, memory.readBytes(0, BYTES), "down by " + by);
    }
  }

  @Test
  void a_large_fill_looks_at_the_clock_on_its_way() {
    var memory = memory(looks::incrementAndGet);
    memory.fill((byte) 7, 0, BYTES);
    assertEquals(4, looks.get());
    assertEquals(7, memory.read(BYTES - 1));
  }

  @Test
  void a_call_that_must_end_leaves_a_large_fill_half_done() {
    var memory =
        memory(() -> {
          if (looks.incrementAndGet() == 3) {
            throw new TrapException("the end");
          }
        });
    assertThrows(TrapException.class, () -> memory.fill((byte) 7, 0, BYTES));
    assertEquals(7, memory.read(0));
    assertEquals(0, memory.read(BYTES - 1));
  }
}
