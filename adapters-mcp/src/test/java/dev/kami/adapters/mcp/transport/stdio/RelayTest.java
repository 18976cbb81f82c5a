package dev.kami.adapters.mcp.transport.stdio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelayTest {

  private final AtomicInteger steps = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CompletableFuture<Thread> firstReader = new CompletableFuture<>();
  private final CompletableFuture<Thread> secondReader = new CompletableFuture<>();
  private final CompletableFuture<Thread> worker = new CompletableFuture<>();

  @Test
  void whoever_reads_a_call_runs_it_and_another_thread_reads_on() throws Exception {
    var relay = new Relay(Thread::startVirtualThread);
    relay.begin(() -> step(relay), end::countDown);
    end.await();
    assertEquals(firstReader.get(), worker.get());
    assertNotEquals(firstReader.get(), secondReader.get());
  }

  @Test
  void of_several_calls_that_are_read_at_once_the_workers_run_the_rest() throws Exception {
    var relay = new Relay(Thread::startVirtualThread);
    var others = new CountDownLatch(2);
    relay.begin(
        () -> {
          if (steps.incrementAndGet() == 1) {
            relay.execute(others::countDown);
            relay.execute(others::countDown);
            return true;
          }
          return false;
        },
        end::countDown);
    others.await();
    end.await();
  }

  @Test
  void a_reader_that_finds_no_other_thread_reads_on_itself() throws Exception {
    var threads = new AtomicInteger();
    Executor single =
        task -> {
          if (threads.incrementAndGet() > 1) {
            throw new RejectedExecutionException("no more threads");
          }
          Thread.startVirtualThread(task);
        };
    var relay = new Relay(single);
    relay.begin(() -> step(relay), end::countDown);
    end.await();
    assertEquals(firstReader.get(), secondReader.get());
    assertNotEquals(firstReader.get(), worker.get());
  }

  @Test
  void what_others_start_goes_to_the_workers_at_once() {
    var started = new AtomicInteger();
    var relay = new Relay(_ -> started.incrementAndGet());
    for (var work : List.<Runnable>of(steps::incrementAndGet, steps::incrementAndGet)) {
      relay.execute(work);
    }
    assertEquals(2, started.get());
    assertEquals(0, steps.get());
  }

  @Test
  void reading_that_fails_ends() throws Exception {
    var relay = new Relay(task -> Thread.startVirtualThread(() -> ignoringFailure(task)));
    relay.begin(
        () -> {
          throw new IllegalStateException("broken");
        },
        end::countDown);
    end.await();
    assertTrue(steps.get() == 0, "no step was taken");
  }

  /** Reads one call, then finds the end. */
  private boolean step(Relay relay) {
    if (steps.incrementAndGet() == 1) {
      firstReader.complete(Thread.currentThread());
      relay.execute(() -> worker.complete(Thread.currentThread()));
      return true;
    }
    secondReader.complete(Thread.currentThread());
    return false;
  }

  private static void ignoringFailure(Runnable task) {
    try {
      task.run();
    } catch (IllegalStateException e) {
      assertEquals("broken", e.getMessage());
    }
  }
}
