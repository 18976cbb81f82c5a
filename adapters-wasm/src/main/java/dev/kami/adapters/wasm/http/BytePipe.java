package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way from one thread to another, not more than a pipe holds. Each end is used by
 * one thread, either without waiting ({@link #add}, {@link #poll}) or waiting ({@link #put}, {@link
 * #take}).
 */
public final class BytePipe {

  /** The most bytes that a pipe holds. */
  public static final int CAPACITY = 64 * 1024;

  private static final byte[] NOTHING = {};

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
  private int size;
  private boolean finished;
  private boolean discarding;
  private @Nullable HttpException failure;

  /** {@return how many bytes it takes without waiting} */
  public int room() {
    return locked(() -> CAPACITY - size);
  }

  /** {@return whether everything that ever comes is there, or will not come} */
  public boolean complete() {
    return locked(() -> finished || failure != null);
  }

  /** {@return whether a look at it has something to tell: bytes, the end, or a failure} */
  public boolean readable() {
    return locked(() -> size > 0 || finished || failure != null);
  }

  /** {@return why it failed, if it did} */
  public Optional<HttpException> failure() {
    return locked(() -> Optional.ofNullable(failure));
  }

  /** Puts bytes in, at most as many as there is room for; without waiting. */
  public void add(byte[] bytes) {
    locked(() -> store(bytes));
  }

  /** Puts bytes in once there is room for all of them. */
  void put(byte[] bytes) throws IOException {
    lock.lock();
    try {
      while (size > 0 && bytes.length > CAPACITY - size && failure == null && !discarding) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        throw failure;
      }
      store(bytes);
    } finally {
      lock.unlock();
    }
  }

  /**
   * {@return bytes that are there, at most so many; nothing at the end}
   *
   * @throws HttpException it has failed, and all that came before was read
   */
  public Optional<byte[]> poll(int most) throws HttpException {
    lock.lock();
    try {
      if (size == 0) {
        if (failure != null) {
          throw failure;
        }
        return finished ? Optional.empty() : Optional.of(NOTHING);
      }
      var first = chunks.removeFirst();
      if (first.length > most) {
        chunks.addFirst(Arrays.copyOfRange(first, most, first.length));
        first = Arrays.copyOf(first, most);
      }
      size -= first.length;
      changed.signalAll();
      return Optional.of(first);
    } finally {
      lock.unlock();
    }
  }

  /** {@return bytes once there are some; nothing at the end, or when nobody wants them any more} */
  Optional<byte[]> take() throws HttpException {
    lock.lock();
    try {
      while (size == 0 && !finished && !discarding && failure == null) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        throw failure;
      }
      return discarding ? Optional.empty() : poll(CAPACITY);
    } finally {
      lock.unlock();
    }
  }

  /** Says that nothing more comes. */
  public void finish() {
    locked(() -> finished = true);
  }

  /** Ends it early, for both ends, unless it is complete; the first failure stays. */
  public void fail(HttpException reason) {
    locked(() -> {
      if (failure == null && !finished) {
        failure = reason;
      }
      return true;
    });
  }

  /** Forgets what is in it and whatever still comes, as nobody reads it. */
  public void discard() {
    locked(() -> {
      discarding = true;
      chunks.clear();
      size = 0;
      return true;
    });
  }

  private boolean store(byte[] bytes) {
    if (!discarding && bytes.length > 0) {
      chunks.addLast(bytes);
      size += bytes.length;
    }
    return true;
  }

  /** Something done under the lock, after which the other end looks again. */
  @FunctionalInterface
  private interface Step<T> {
    T run();
  }

  private <T> T locked(Step<T> step) {
    lock.lock();
    try {
      var result = step.run();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }
}
