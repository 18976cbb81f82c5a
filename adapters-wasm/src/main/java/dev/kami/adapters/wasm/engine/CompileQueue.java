package dev.kami.adapters.wasm.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where modules are compiled: one at a time in the background, while calls are interpreted, and a
 * few by those who would rather wait. Nobody who waits for one module holds up another.
 */
final class CompileQueue implements AutoCloseable {

  private static final int MOST_WAITING = 64;
  private static final long IDLE_SECONDS = 10;
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private final Semaphore foreground =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
  private final ThreadPoolExecutor background =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("kami-compiler-", 0).daemon().stackSize(STACK_BYTES).factory());

  CompileQueue() {
    background.allowCoreThreadTimeOut(true);
  }

  /** {@return whether the work will be done in the background; no when too much waits there} */
  boolean later(Runnable work) {
    try {
      background.execute(work);
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError _) {
      return false;
    }
  }

  /** {@return whether the work was done now; no when others do such work already} */
  boolean now(Runnable work) {
    if (!foreground.tryAcquire()) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      foreground.release();
    }
  }

  /** Has what waits and what runs end by its checkpoint, which has to fail by now. */
  @Override
  public void close() {
    background.shutdownNow().forEach(Runnable::run);
  }
}
