package dev.kami.adapters.wasm.limits;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The part of the host's heap that running calls may hold, so that many greedy ones cannot starve
 * the program, nor each other. Safe for use by many threads.
 *
 * <p>One half is divided among as many calls as may run at once: what a call needs of its part it
 * gets at once, always. A call that needs more takes from the other half all that its limit lets it
 * need, once, and waits for it in the order of arrival. So small calls wait for nobody, large ones
 * are not starved by small ones, and no two wait for each other, because nobody who holds something
 * of the second half waits for more of it.
 */
public final class CallMemory {

  /** How long a waiting call sleeps between two looks. */
  private static final long NAP_NANOS = 1_000_000;

  /** A call's output is there several times on its way out. */
  private static final long OUTPUT_SHARE = 12;

  private final long part;
  private final long shared;
  private final long output;
  private final Lock copying = new ReentrantLock();
  private final Lock lock = new ReentrantLock();
  private final Queue<Request> waiting = new ArrayDeque<>();
  private int freeParts;
  private long freeShared;

  /**
   * A share of so many bytes for so many calls at once; more calls may come, and wait for the half
   * that is not divided.
   *
   * @param heap of which the share is a part
   */
  public CallMemory(long share, int calls, long heap) {
    this.part = share / 2 / calls;
    this.shared = share - part * calls;
    this.output = heap / OUTPUT_SHARE / calls;
    this.freeParts = calls;
    this.freeShared = shared;
  }

  /** {@return the memory of one call, which waits no longer than its guard lets it} */
  public MemorySource call(CallGuard guard) {
    return new Turn(guard);
  }

  /** {@return the bytes that are not to be had now} */
  public long held() {
    lock.lock();
    try {
      return shared - freeShared;
    } finally {
      lock.unlock();
    }
  }

  /** {@return how many calls wait} */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** A request for a piece of the undivided half. */
  private static final class Request {
    private final long bytes;
    private boolean granted;

    Request(long bytes) {
      this.bytes = bytes;
    }
  }

  private final class Turn implements MemorySource {

    private final CallGuard guard;
    private boolean hasPart;
    private long claimed;

    Turn(CallGuard guard) {
      this.guard = guard;
    }

    @Override
    public long give(long bytes, long most) {
      if (claimed > 0) {
        return 0;
      }
      var atOnce = 0L;
      if (!hasPart && takePart()) {
        hasPart = true;
        atOnce = part;
        if (bytes <= part) {
          return part;
        }
      }
      var wanted = Math.min(Math.max(bytes, most) - atOnce, shared);
      if (bytes - atOnce <= wanted && claim(wanted, guard)) {
        claimed = wanted;
        return atOnce + wanted;
      }
      if (atOnce > 0) {
        hasPart = false;
        release(true, 0);
      }
      return 0;
    }

    @Override
    public long keep(long given, long used) {
      if (used > 0) {
        return given;
      }
      release(hasPart, claimed);
      hasPart = false;
      claimed = 0;
      return 0;
    }

    @Override
    public long spare() {
      return claimed > 0 ? 0 : shared;
    }

    @Override
    public long limit() {
      return part + shared;
    }

    @Override
    public long output() {
      return output;
    }

    @Override
    public Lock copying() {
      return copying;
    }
  }

  private boolean takePart() {
    lock.lock();
    try {
      if (freeParts == 0) {
        return false;
      }
      freeParts--;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean claim(long bytes, CallGuard guard) {
    var request = new Request(bytes);
    enter(request);
    while (!isGranted(request)) {
      guard.pause(NAP_NANOS);
      if (guard.stopped() && withdraw(request)) {
        return false;
      }
    }
    return true;
  }

  private void enter(Request request) {
    lock.lock();
    try {
      waiting.add(request);
      serve();
    } finally {
      lock.unlock();
    }
  }

  private boolean isGranted(Request request) {
    lock.lock();
    try {
      return request.granted;
    } finally {
      lock.unlock();
    }
  }

  private boolean withdraw(Request request) {
    lock.lock();
    try {
      var waited = waiting.remove(request);
      serve();
      return waited;
    } finally {
      lock.unlock();
    }
  }

  private void release(boolean aPart, long claimed) {
    lock.lock();
    try {
      freeParts += aPart ? 1 : 0;
      freeShared += claimed;
      serve();
    } finally {
      lock.unlock();
    }
  }

  /** Grants what fits, the longest wait first; whoever does not fit holds up those behind. */
  private void serve() {
    for (var next = waiting.peek(); next != null && next.bytes <= freeShared; ) {
      freeShared -= next.bytes;
      next.granted = true;
      waiting.remove();
      next = waiting.peek();
    }
  }
}
