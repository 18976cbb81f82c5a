package dev.kami.adapters.sqlite.store;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import dev.kami.application.port.out.ToolStore;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The lock on a store: a lock on its file among processes, a semaphore among the threads of this
 * one. The system takes a file lock back from a process that dies.
 *
 * <p>The semaphores are the program's only static state, because the fact they stand for is one of
 * the whole process: the system knows no two holders of a file lock within it.
 *
 * @param file the file that is locked; it stays
 * @param patience how long to wait for another thread, and again for another process
 */
record StoreLock(Path file, Duration patience) {

  private static final ConcurrentMap<Path, Semaphore> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  /**
   * {@return the lock, held until it is closed; any thread may close it}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code store.busy} or {@code
   *     store.not-writable}
   */
  ToolStore.Lease acquire() {
    var semaphore = IN_THIS_PROCESS.computeIfAbsent(file, _ -> new Semaphore(1, true));
    if (!acquired(semaphore)) {
      throw StoreProblem.busy(file, patience);
    }
    try {
      return new Held(lockedChannel(), semaphore);
    } catch (RuntimeException e) {
      semaphore.release();
      throw e;
    }
  }

  private boolean acquired(Semaphore semaphore) {
    try {
      return semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private AsynchronousFileChannel lockedChannel() {
    try {
      var channel =
          AsynchronousFileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              null,
              OwnerOnly.file(file));
      if (!isLocked(channel)) {
        channel.close();
        throw StoreProblem.busy(file, patience);
      }
      return channel;
    } catch (IOException e) {
      throw StoreProblem.unwritable(file, e);
    }
  }

  private boolean isLocked(AsynchronousFileChannel channel) throws IOException {
    try {
      Future<FileLock> lock = channel.lock();
      return lock.get(patience.toMillis(), TimeUnit.MILLISECONDS).isValid();
    } catch (TimeoutException | OverlappingFileLockException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      channel.close();
      throw new IOException(e.getCause());
    }
  }

  /** Closing the channel gives the file lock back. */
  private final class Held implements ToolStore.Lease {

    private final AsynchronousFileChannel channel;
    private final Semaphore semaphore;
    private final AtomicBoolean given = new AtomicBoolean();

    private Held(AsynchronousFileChannel channel, Semaphore semaphore) {
      this.channel = channel;
      this.semaphore = semaphore;
    }

    @Override
    public void close() {
      if (!given.compareAndSet(false, true)) {
        return;
      }
      try {
        channel.close();
      } catch (IOException e) {
        throw StoreProblem.unwritable(file, e);
      } finally {
        semaphore.release();
      }
    }
  }
}
