package dev.kami.application.execution;

import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.tool.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps the prepared modules that were used last.
 *
 * <p>A module is prepared once however many calls ask for it at the same time, outside the lock. A
 * module that is crowded out is closed when its last call has ended. A preparation that fails is
 * forgotten: the next call tries again.
 */
final class ModuleCache implements AutoCloseable {

  private final Lock lock = new ReentrantLock();
  private final Map<Sha256, CachedModule> modules = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /** Keeps at most that many, above zero. */
  ModuleCache(int capacity) {
    this.capacity = capacity;
  }

  /**
   * A prepared module while one call uses it.
   *
   * @param prepared the module
   * @param hit whether it was there already, or another call was about to prepare it
   * @param release what closing does
   */
  record Use(PreparedModule prepared, boolean hit, Runnable release) implements AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /** {@return the module, prepared now when it was not there; what that throws is passed on} */
  Use use(Sha256 digest, Supplier<PreparedModule> preparation) {
    var fresh = new CachedModule();
    var module = enter(digest, fresh);
    var hit = module != fresh;
    dropBeyond(capacity).forEach(CachedModule::close);
    try {
      if (!hit) {
        module.prepare(preparation);
      }
      return new Use(module.await(), hit, () -> leave(module));
    } catch (RuntimeException | Error e) {
      forget(digest, module);
      throw e;
    }
  }

  /** Closes what is not in use now, and the rest when its last call has ended. */
  @Override
  public void close() {
    dropBeyond(0).forEach(CachedModule::close);
  }

  private CachedModule enter(Sha256 digest, CachedModule fresh) {
    lock.lock();
    try {
      var known = modules.putIfAbsent(digest, fresh);
      var module = known == null ? fresh : known;
      module.enter();
      return module;
    } finally {
      lock.unlock();
    }
  }

  private List<CachedModule> dropBeyond(int count) {
    var idle = new ArrayList<CachedModule>();
    lock.lock();
    try {
      var eldestFirst = modules.values().iterator();
      while (modules.size() > count) {
        var module = eldestFirst.next();
        eldestFirst.remove();
        if (module.drop()) {
          idle.add(module);
        }
      }
    } finally {
      lock.unlock();
    }
    return idle;
  }

  private void forget(Sha256 digest, CachedModule module) {
    lock.lock();
    try {
      modules.remove(digest, module);
    } finally {
      lock.unlock();
    }
  }

  private void leave(CachedModule module) {
    if (isLast(module)) {
      module.close();
    }
  }

  private boolean isLast(CachedModule module) {
    lock.lock();
    try {
      return module.leave();
    } finally {
      lock.unlock();
    }
  }
}
