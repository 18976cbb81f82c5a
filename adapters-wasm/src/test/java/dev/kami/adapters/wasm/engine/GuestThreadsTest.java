package dev.kami.adapters.wasm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class GuestThreadsTest {

  private final GuestThreads threads = new GuestThreads();

  @Test
  void a_caller_on_any_thread_waits_for_one_of_these() {
    assertNotEquals(Thread.currentThread(), threads.<Thread>call(Thread::currentThread, () -> {}));
  }

  @Test
  void a_caller_on_one_of_these_runs_the_guest_itself() throws Exception {
    var caller = new CompletableFuture<Thread>();
    var guest = new CompletableFuture<Thread>();
    threads.execute(() -> {
      caller.complete(Thread.currentThread());
      guest.complete(threads.<Thread>call(Thread::currentThread, () -> {}));
    });
    assertEquals(caller.get(), guest.get());
  }

  @Test
  void a_guest_that_fails_where_its_caller_runs_is_a_fault_of_the_sandbox() throws Exception {
    var failure = new CompletableFuture<String>();
    threads.execute(() -> {
      var thrown =
          assertThrows(
              ProblemException.class,
              () ->
                  threads.call(
                      () -> {
                        throw new IllegalStateException("broken");
                      },
                      () -> {}));
      failure.complete(thrown.first().code());
    });
    assertEquals("runtime.failed", failure.get());
  }

  @Test
  void closing_does_not_wait_for_what_is_no_guest() throws Exception {
    var gate = new CountDownLatch(1);
    var ended = new CompletableFuture<Boolean>();
    threads.execute(() -> {
      try {
        gate.await();
        ended.complete(true);
      } catch (InterruptedException e) {
        ended.completeExceptionally(e);
      }
    });
    threads.close();
    gate.countDown();
    assertEquals(true, ended.get());
  }
}
