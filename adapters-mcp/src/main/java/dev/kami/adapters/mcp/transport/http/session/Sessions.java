package dev.kami.adapters.mcp.transport.http.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sessions that are open; their number is bounded, and those that nobody uses end. Safe for use
 * by many threads.
 */
public final class Sessions {

  /** The most sessions. */
  public static final int MOST = 1024;

  /** After how many ticks without a request a session ends. */
  static final int IDLE_TICKS = 60;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Entry> entries = new HashMap<>();
  private long now;

  /** {@return whether there was a place; a session that nobody uses makes one, the idlest first} */
  public boolean open(Session session) {
    Optional<Entry> idlest = Optional.empty();
    lock.lock();
    try {
      if (entries.size() == MOST) {
        idlest =
            entries.values().stream()
                .filter(entry -> entry.users == 0)
                .min(Comparator.comparingLong(entry -> entry.lastUse));
        if (idlest.isEmpty()) {
          return false;
        }
        entries.remove(idlest.get().session.id());
      }
      entries.put(session.id(), new Entry(session, now));
    } finally {
      lock.unlock();
    }
    idlest.ifPresent(entry -> entry.session.end());
    return true;
  }

  /** {@return the session of that id, in use until it is {@link #leave left}} */
  public Optional<Session> enter(String id) {
    lock.lock();
    try {
      var entry = Optional.ofNullable(entries.get(id));
      entry.ifPresent(used -> used.users++);
      return entry.map(used -> used.session);
    } finally {
      lock.unlock();
    }
  }

  /** Ends a use that {@link #enter} began. */
  public void leave(Session session) {
    lock.lock();
    try {
      var entry = entries.get(session.id());
      if (entry != null) {
        entry.users--;
        entry.lastUse = now;
      }
    } finally {
      lock.unlock();
    }
  }

  /** {@return whether there was a session of that id; it has ended now} */
  public boolean end(String id) {
    Entry entry;
    lock.lock();
    try {
      entry = entries.remove(id);
    } finally {
      lock.unlock();
    }
    if (entry == null) {
      return false;
    }
    entry.session.end();
    return true;
  }

  /** Lets time pass: call it once a minute. */
  public void tick() {
    List<Session> idle;
    lock.lock();
    try {
      now++;
      idle =
          entries.values().stream()
              .filter(entry -> entry.users == 0 && now - entry.lastUse > IDLE_TICKS)
              .map(entry -> entry.session)
              .toList();
      idle.forEach(session -> entries.remove(session.id()));
    } finally {
      lock.unlock();
    }
    idle.forEach(Session::end);
  }

  /** Lets go of all who listen; what runs goes on. */
  public void hush() {
    all().forEach(session -> session.outbox().close());
  }

  /** Ends all of them. */
  public void endAll() {
    all().forEach(session -> end(session.id()));
  }

  private List<Session> all() {
    lock.lock();
    try {
      return entries.values().stream().map(entry -> entry.session).toList();
    } finally {
      lock.unlock();
    }
  }

  /** A session and its use, in ticks. */
  private static final class Entry {

    private final Session session;
    private int users;
    private long lastUse;

    Entry(Session session, long lastUse) {
      this.session = session;
      this.lastUse = lastUse;
    }
  }
}
