package dev.kami.adapters.wasm.limits;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A part of the host's heap that is given to whoever comes first, and to nobody when it is used up.
 * Safe for use by many threads.
 */
public final class HostMemory implements MemorySource {

  private final long limit;
  private final AtomicLong held = new AtomicLong();
  private final Lock copying = new ReentrantLock();

  /** A share of so many bytes. */
  public HostMemory(long limit) {
    this.limit = limit;
  }

  /** {@return whether so many bytes more could be taken} */
  public boolean take(long bytes) {
    if (held.addAndGet(bytes) <= limit) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** Gives bytes back. */
  public void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  @Override
  public long give(long bytes, long most) {
    return take(bytes) ? bytes : 0;
  }

  @Override
  public long keep(long given, long used) {
    giveBack(given - used);
    return used;
  }

  @Override
  public long spare() {
    return limit - held.get();
  }

  @Override
  public Lock copying() {
    return copying;
  }

  /** {@return the bytes that are held now} */
  public long held() {
    return held.get();
  }

  @Override
  public long limit() {
    return limit;
  }
}
