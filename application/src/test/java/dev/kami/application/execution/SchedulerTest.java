package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SchedulerTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop_the_threads() {
    threads.shutdownNow();
  }

  @Test
  void as_many_as_allowed_run_at_once_and_never_more() throws Exception {
    var scheduler = new Scheduler(3);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    Callable<Boolean> call =
        () -> {
          try (var turn = scheduler.await(Cancellation.NEVER).orElseThrow()) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
            return turn != null;
          }
        };
    for (var done : threads.invokeAll(IntStream.range(0, 200).mapToObj(_ -> call).toList())) {
      assertTrue(done.get());
    }
    assertTrue(most.get() <= 3, most::toString);
    var turns = IntStream.range(0, 3).mapToObj(_ -> turn(scheduler)).toList();
    assertEquals(3, turns.size(), "all turns came back");
  }

  @Test
  void waiting_calls_are_served_in_the_order_of_their_arrival() throws Exception {
    var scheduler = new Scheduler(1);
    var order = new CopyOnWriteArrayList<Integer>();
    var calls = new ArrayList<Future<?>>();
    try (var _ = turn(scheduler)) {
      for (var n = 0; n < 10; n++) {
        var number = n;
        var waiter = new Waiter();
        calls.add(
            threads.submit(() -> {
              try (var _ = scheduler.await(waiter).orElseThrow()) {
                order.add(number);
              }
            }));
        waiter.asked.await();
      }
    }
    for (var call : calls) {
      call.get();
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), order);
  }

  @Test
  void a_call_that_is_taken_back_while_it_waits_leaves_the_queue() throws Exception {
    var scheduler = new Scheduler(1);
    var first = turn(scheduler);
    var takenBack = new Waiter();
    var patient = new Waiter();
    var left = threads.submit(() -> scheduler.await(takenBack));
    takenBack.asked.await();
    var served = threads.submit(() -> scheduler.await(patient));
    patient.asked.await();
    takenBack.requested.countDown();
    assertEquals(Optional.empty(), left.get());
    first.close();
    served.get().orElseThrow().close();
    turn(scheduler).close();
  }

  @Test
  void a_thread_that_is_interrupted_while_it_waits_leaves_the_queue() throws Exception {
    var scheduler = new Scheduler(1);
    var waiter = new Waiter();
    var interrupted = new CountDownLatch(1);
    try (var _ = turn(scheduler)) {
      var thread =
          Thread.ofPlatform()
              .start(() -> {
                if (scheduler.await(waiter).isEmpty() && Thread.interrupted()) {
                  interrupted.countDown();
                }
              });
      waiter.asked.await();
      thread.interrupt();
      interrupted.await();
    }
    turn(scheduler).close();
  }

  @Test
  void a_thread_that_was_interrupted_before_gives_a_granted_turn_back() throws Exception {
    var scheduler = new Scheduler(1);
    var result =
        threads.submit(() -> {
          Thread.currentThread().interrupt();
          return scheduler.await(Cancellation.NEVER);
        });
    assertEquals(Optional.empty(), result.get());
    turn(scheduler).close();
  }

  private static Scheduler.Turn turn(Scheduler scheduler) {
    return scheduler.await(Cancellation.NEVER).orElseThrow();
  }

  /** Tells when it was asked, which is when its call waits, and takes the call back on demand. */
  private static final class Waiter implements Cancellation {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch requested = new CountDownLatch(1);

    @Override
    public boolean requested() {
      asked.countDown();
      return requested.getCount() == 0;
    }
  }
}
