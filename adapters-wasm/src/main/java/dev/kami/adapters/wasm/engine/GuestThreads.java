package dev.kami.adapters.wasm.engine;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that guests run on: platform threads with a stack of a fixed size, so that how deep a
 * guest can recurse does not depend on who calls it. Idle ones end after a while.
 *
 * <p>A caller on a thread of its own waits while another thread runs the guest. A caller that was
 * given one of these threads, as an {@link Executor}, runs the guest itself: two changes of thread
 * cost more than a small tool does.
 */
public final class GuestThreads implements Executor, AutoCloseable {

  private static final long IDLE_SECONDS = 10;
  private static final long CLOSE_SECONDS = 10;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          GuestThread::new);

  /** What is taken of it are guests that run. */
  private final Semaphore guests = new Semaphore(Integer.MAX_VALUE);

  /**
   * Does work on one of the threads, where guests that it calls run as well.
   *
   * @throws RejectedExecutionException this is closed
   * @throws OutOfMemoryError the system gives no further thread
   */
  @Override
  public void execute(Runnable work) {
    executor.execute(work);
  }

  /**
   * {@return the result of the work, done on this thread if it is one for guests, else on another
   * while the caller waits}
   *
   * @param onInterrupt called when the waiting thread is interrupted; it goes on waiting, as the
   *     work is expected to end soon then, and is interrupted again afterwards
   * @throws ProblemException {@code runtime.closed}, {@code runtime.no-thread}, or what the work
   *     throws
   */
  <T> T call(Callable<T> work, Runnable onInterrupt) {
    guests.acquireUninterruptibly();
    try {
      return GuestThread.isCurrent() ? done(work) : awaited(work, onInterrupt);
    } finally {
      guests.release();
    }
  }

  private static <T> T done(Callable<T> work) {
    try {
      return work.call();
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  private <T> T awaited(Callable<T> work, Runnable onInterrupt) {
    var future = submit(work);
    var interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException _) {
          interrupted = true;
          onInterrupt.run();
        }
      }
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Does work on a thread of its own some time; drops it when that cannot be. */
  void start(Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException | OutOfMemoryError _) {
      // Closed or exhausted: whoever needs the result will make it then.
    }
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return executor.submit(work);
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          busy("runtime.closed", "the sandbox is closed", "the program is ending", ""), e);
    } catch (OutOfMemoryError e) {
      throw new ProblemException(
          busy(
              "runtime.no-thread",
              "the system gives no further thread for a guest",
              "too much runs at once",
              "lower --concurrency or raise the system's limits"),
          e);
    }
  }

  private static ProblemException failure(Throwable cause) {
    return cause instanceof ProblemException problem
        ? problem
        : new ProblemException(
            new SystemFault(
                SystemFault.Kind.INTERNAL,
                "runtime.failed",
                "the sandbox failed: " + cause,
                "this is a defect of the program, not of the tool",
                "report it with the command and the module"),
            cause);
  }

  private static SystemFault busy(String code, String cause, String hint, String fix) {
    return new SystemFault(SystemFault.Kind.BUSY, code, cause, hint, fix);
  }

  /** Waits for the guests that are running, which the caller has told to end. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (guests.tryAcquire(Integer.MAX_VALUE, CLOSE_SECONDS, TimeUnit.SECONDS)) {
        guests.release(Integer.MAX_VALUE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
