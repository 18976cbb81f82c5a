package dev.kami.adapters.wasm.limits;

import java.util.concurrent.locks.Lock;

/**
 * The memory of one call: all linear memories and tables of its instances, and what the host keeps
 * for it on the way, against one limit. Used by one thread at a time.
 *
 * <p>Two sums are kept: what the guest sees (its pages and table entries), which its limit bounds,
 * and what the host holds for it, which may run ahead of it and which its {@link MemorySource}
 * bounds.
 */
public final class MemoryAccount implements AutoCloseable {

  /** Why a guest got less memory than it asked for. */
  public enum Shortage {
    /** It got what it asked for. */
    NONE,
    /** Its own limit. */
    LIMIT,
    /** The guests of this host hold all they may. */
    HOST
  }

  private MemorySource source;
  private long limit;
  private long linear;
  private long tables;
  private long values;
  private long peak;
  private long held;
  private long given;
  private Shortage shortage = Shortage.NONE;

  /** An account with a limit in bytes. */
  public MemoryAccount(MemorySource source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  /**
   * {@return whether what is used already fits into this limit and has its memory from that other
   * source, which both hold from now on; when not, the account is only good for closing}
   */
  public boolean moveTo(MemorySource other, long bytes) {
    limit = bytes;
    if (!fits(0)) {
      return false;
    }
    var taken = held == 0 ? 0 : other.give(held, bytes);
    if (taken < held) {
      return false;
    }
    source.keep(given, 0);
    source = other;
    given = taken;
    return true;
  }

  /**
   * {@return whether the linear memories may grow by so many bytes, counted when so}
   *
   * @param lent how many bytes more the host has to lend for it
   */
  public boolean growLinear(long bytes, long lent) {
    if (!fits(bytes) || !hold(lent)) {
      return false;
    }
    linear += bytes;
    notePeak();
    return true;
  }

  /** Takes a growth back for which the host turned out to have no room. */
  public void undoLinear(long bytes, long lent) {
    linear -= bytes;
    giveBack(lent);
    hostIsFull();
  }

  /**
   * {@return whether the tables may grow by so many bytes, counted when so}
   *
   * @param lent how many bytes more the host has to lend for it
   */
  public boolean growTables(long bytes, long lent) {
    if (!fits(bytes) || !hold(lent)) {
      return false;
    }
    tables += bytes;
    notePeak();
    return true;
  }

  /**
   * {@return whether the host may keep so many bytes more for the guest, counted when so:
   * instances, values on their way, buffered bodies}
   */
  public boolean takeValues(long bytes) {
    if (!fits(bytes) || !hold(bytes)) {
      return false;
    }
    values += bytes;
    notePeak();
    return true;
  }

  /** Notes that values are gone. */
  public void giveBackValues(long bytes) {
    values -= bytes;
    giveBack(bytes);
  }

  /** Gives lent bytes back before the end. */
  public void giveBack(long bytes) {
    held -= bytes;
    given = source.keep(given, held);
  }

  /** {@return how many bytes more the host might lend, beside what the limit says} */
  public long room() {
    return given - held + source.spare();
  }

  /** {@return held while what it lent is copied to a larger place} */
  public Lock copying() {
    return source.copying();
  }

  /** {@return what all guests together may hold} */
  long hostLimit() {
    return source.limit();
  }

  /** {@return the bytes of output that the call may make, as far as the host is concerned} */
  long output() {
    return source.output();
  }

  /** Notes that the host has no room, though the accounts say so. */
  public void hostIsFull() {
    shortage = Shortage.HOST;
  }

  /** {@return whether something was refused} */
  public boolean refused() {
    return shortage != Shortage.NONE;
  }

  /** {@return the last reason why something was refused} */
  public Shortage shortage() {
    return shortage;
  }

  /** {@return the bytes of linear memory} */
  public long linearBytes() {
    return linear;
  }

  /** {@return the most that counted against the limit at a time} */
  public long peakBytes() {
    return peak;
  }

  /** {@return the limit in bytes} */
  public long limit() {
    return limit;
  }

  /** Gives everything back to the host. Closing twice is harmless. */
  @Override
  public void close() {
    given = source.keep(given, 0);
    held = 0;
  }

  private boolean hold(long bytes) {
    var missing = held + bytes - given;
    if (missing > 0) {
      var more = source.give(missing, limit - given);
      if (more < missing) {
        shortage = Shortage.HOST;
        return false;
      }
      given += more;
    }
    held += bytes;
    return true;
  }

  private void notePeak() {
    peak = Math.max(peak, linear + tables + values);
  }

  private boolean fits(long more) {
    if (linear + tables + values + more > limit) {
      shortage = Shortage.LIMIT;
      return false;
    }
    return true;
  }
}
