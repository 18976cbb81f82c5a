package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.Sha256;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ModuleCacheTest {

  private final ProblemException problem =
      new ProblemException(
          new SystemFault(SystemFault.Kind.INTEGRITY, "store.damaged", "damaged", "", ""));
  private final ScriptedRuntime runtime = new ScriptedRuntime();
  private final ModuleCache cache = new ModuleCache(2);

  @BeforeEach
  void define_the_modules() {
    List.of("a", "b", "c").forEach(name -> runtime.define(name, _ -> name));
  }

  @Test
  void a_module_is_prepared_the_first_time_and_hit_after() {
    assertFalse(used("a"));
    assertTrue(used("a"));
    assertEquals(List.of("a"), runtime.prepared());
  }

  @Test
  void the_module_that_was_used_longest_ago_is_crowded_out_and_closed() {
    used("a");
    used("b");
    used("a");
    used("c");
    assertEquals(List.of("b"), runtime.closed());
    assertTrue(used("a"));
    assertFalse(used("b"));
    assertEquals(List.of("b", "c"), runtime.closed());
  }

  @Test
  void a_module_in_use_is_closed_when_its_last_call_has_ended() {
    var first = use("a");
    var second = use("a");
    used("b");
    used("c");
    assertEquals(List.of(), runtime.closed());
    first.close();
    assertEquals(List.of(), runtime.closed());
    second.close();
    assertEquals(List.of("a"), runtime.closed());
  }

  @Test
  void a_module_that_was_crowded_out_while_in_use_is_prepared_anew() {
    try (var old = use("a")) {
      used("b");
      used("c");
      try (var anew = use("a")) {
        assertFalse(anew.hit());
        assertNotSame(old.prepared(), anew.prepared());
      }
    }
    assertEquals(List.of("a", "b", "c", "a"), runtime.prepared());
  }

  @Test
  void closing_the_cache_closes_everything_and_what_is_in_use_later() {
    used("a");
    var using = use("b");
    cache.close();
    assertEquals(List.of("a"), runtime.closed());
    using.close();
    assertEquals(List.of("a", "b"), runtime.closed());
  }

  @Test
  void a_module_is_prepared_once_for_all_who_ask_at_the_same_time() throws Exception {
    Callable<Boolean> asking = () -> used("a");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls = threads.invokeAll(IntStream.range(0, 64).mapToObj(_ -> asking).toList());
      var misses = 0;
      for (var call : calls) {
        misses += call.get() ? 0 : 1;
      }
      assertEquals(1, misses);
    }
    assertEquals(List.of("a"), runtime.prepared());
  }

  @Test
  void a_preparation_that_fails_is_tried_again_by_the_next_call() {
    var digest = Sha256.of("a");
    assertSame(problem, assertThrows(ProblemException.class, () -> cache.use(digest, this::fail)));
    assertFalse(used("a"));
  }

  @Test
  void a_preparation_that_fails_fails_for_all_who_wait_for_it() throws Exception {
    assertSame(problem, thrownAtWaiter(problem));
    var defect = new IllegalStateException("defect");
    var thrown = assertInstanceOf(CompletionException.class, thrownAtWaiter(defect));
    assertSame(defect, thrown.getCause());
  }

  @Test
  void a_failed_preparation_that_was_crowded_out_meanwhile_has_nothing_to_close() {
    assertThrows(
        ProblemException.class,
        () ->
            cache.use(
                Sha256.of("a"),
                () -> {
                  used("b");
                  used("c");
                  throw problem;
                }));
    cache.close();
    assertEquals(List.of("b", "c"), runtime.closed());
  }

  private Throwable thrownAtWaiter(RuntimeException failure) throws InterruptedException {
    var digest = Sha256.of("a");
    var preparing = new CountDownLatch(1);
    var fail = new CountDownLatch(1);
    var first =
        new FutureTask<>(() ->
            assertThrows(
                RuntimeException.class,
                () ->
                    cache.use(
                        digest,
                        () -> {
                          preparing.countDown();
                          await(fail);
                          throw failure;
                        })));
    Thread.ofPlatform().start(first);
    preparing.await();
    var waiter = new FutureTask<>(() -> assertThrows(RuntimeException.class, () -> use("a")));
    var thread = Thread.ofPlatform().start(waiter);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    fail.countDown();
    thread.join();
    return waiter.resultNow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedModule fail() {
    throw problem;
  }

  private boolean used(String name) {
    try (var use = use(name)) {
      return use.hit();
    }
  }

  private ModuleCache.Use use(String name) {
    return cache.use(Sha256.of(name), () -> runtime.prepare(ScriptedRuntime.module(name)));
  }
}
