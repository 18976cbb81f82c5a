package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.MemorySource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps fresh instances of one module ready, which nobody has used. They are made in the background
 * from the second call on: a program that makes one call pays nothing. Safe for use by many
 * threads.
 */
final class InstancePool implements GuestSource, AutoCloseable {

  /** Larger ones are not worth their memory. */
  private static final long LARGEST = 16L * 1024 * 1024;

  private final LoadedCommand module;
  private final EngineHost host;
  private final int size;
  private final Deque<GuestInstance> ready = new ArrayDeque<>();
  private final AtomicBoolean called = new AtomicBoolean();
  private final AtomicBoolean refilling = new AtomicBoolean();
  private boolean closed;

  InstancePool(LoadedCommand module, EngineHost host, int size) {
    this.module = module;
    this.host = host;
    this.size = size;
  }

  /**
   * {@return a ready instance that fits into the account's limit, or a new one}
   *
   * <p>Making one fails in whatever way Chicory does.
   *
   * @param account pays for a new one
   * @param memory of the call
   */
  @Override
  public GuestInstance take(MemoryAccount account, MemorySource memory) {
    var kept = poll();
    if (kept.isPresent()) {
      if (kept.get().account().moveTo(memory, account.limit())) {
        return kept.get();
      }
      kept.get().close();
    }
    return module.instantiate(account);
  }

  /**
   * Notes that a call has ended; makes instances for later ones, which will probably have its
   * limit.
   */
  void refillLater(long memoryLimit) {
    if (called.getAndSet(true) && wanted() && refilling.compareAndSet(false, true)) {
      host.threads()
          .start(() -> {
            try {
              refill(memoryLimit);
            } finally {
              refilling.set(false);
            }
          });
    }
  }

  private void refill(long memoryLimit) {
    while (wanted()) {
      var account = new MemoryAccount(host.idle(), Math.min(memoryLimit, LARGEST));
      try {
        keep(module.instantiate(account));
      } catch (Throwable _) {
        // The next call will meet the same failure and report it.
        account.close();
        return;
      }
    }
  }

  private synchronized void keep(GuestInstance instance) {
    if (closed) {
      instance.close();
    } else {
      ready.add(instance);
    }
  }

  private synchronized boolean wanted() {
    return !closed && ready.size() < size;
  }

  private synchronized Optional<GuestInstance> poll() {
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public synchronized void close() {
    closed = true;
    ready.forEach(GuestInstance::close);
    ready.clear();
  }
}
