package dev.kami.adapters.mcp.protocol.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallQueueTest {

  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void one_who_asks_for_much_waits_as_long_as_one_who_asks_for_little() throws Exception {
    var queue = new CallQueue(1, Thread::startVirtualThread);
    var greedy = queue.line();
    var modest = queue.line();
    var done = new CountDownLatch(6);
    occupy(greedy);
    for (var name : List.of("g1", "g2", "g3", "g4")) {
      greedy.join(noting(name, done));
    }
    modest.join(noting("m1", done));
    modest.join(noting("m2", done));
    gate.countDown();
    done.await();
    assertEquals(List.of("g1", "m1", "g2", "m2", "g3", "g4"), ran);
  }

  @Test
  void no_more_run_at_once_than_are_allowed() throws Exception {
    var queue = new CallQueue(3, Thread::startVirtualThread);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new CountDownLatch(300);
    for (var i = 0; i < 300; i++) {
      queue
          .line()
          .join(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(50_000);
            running.decrementAndGet();
            done.countDown();
          });
    }
    done.await();
    assertTrue(most.get() <= 3, () -> most + " at once");
  }

  @Test
  void what_left_the_line_never_runs() throws Exception {
    var queue = new CallQueue(1, Thread::startVirtualThread);
    var line = queue.line();
    occupy(line);
    var done = new CountDownLatch(1);
    var leaving = noting("left", done);
    line.join(leaving);
    line.join(noting("stayed", done));
    assertTrue(line.leave(leaving));
    assertFalse(line.leave(leaving));
    gate.countDown();
    done.await();
    assertEquals(List.of("stayed"), ran);
  }

  @Test
  void all_lines_together_have_so_many_places() throws Exception {
    var queue = new CallQueue(1, Thread::startVirtualThread);
    var first = queue.line();
    occupy(first);
    var done = new CountDownLatch(16 * 1024);
    for (var i = 1; i < 16 * 1024; i++) {
      assertTrue(queue.line().join(done::countDown));
    }
    assertFalse(queue.line().join(done::countDown));
    gate.countDown();
  }

  /** Keeps the queue's only place until the gate is open. */
  private void occupy(CallQueue.Line line) throws InterruptedException {
    var started = new CountDownLatch(1);
    line.join(() -> {
      started.countDown();
      awaitGate();
    });
    started.await();
  }

  private void awaitGate() {
    try {
      gate.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Runnable noting(String name, CountDownLatch done) {
    return () -> {
      ran.add(name);
      done.countDown();
    };
  }
}
