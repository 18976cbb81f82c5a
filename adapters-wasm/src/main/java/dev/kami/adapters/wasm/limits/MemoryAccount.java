package dev.kami.adapters.wasm.limits;

/**
 * The memory of one call: all linear memories and tables of its instances, and what the host keeps
 * for it on the way, against one limit. Used by one thread at a time.
 *
 * <p>Two sums are kept: what the guest sees (its pages and table entries), which its limit bounds,
 * and what the host holds for it, which may run ahead of it and which {@link HostMemory} bounds.
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

  private HostMemory host;
  private long limit;
  private long linear;
  private long tables;
  private long values;
  private long peak;
  private long held;
  private Shortage shortage = Shortage.NONE;

  /** An account with a limit in bytes. */
  public MemoryAccount(HostMemory host, long limit) {
    this.host = host;
    this.limit = limit;
  }

  /**
   * {@return whether what is used already fits into this limit and onto this host, which both hold
   * from now on}
   */
  public boolean moveTo(HostMemory other, long bytes) {
    limit = bytes;
    if (!fits(0) || !other.take(held)) {
      return false;
    }
    host.giveBack(held);
    host = other;
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
    host.giveBack(bytes);
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
    host.giveBack(held);
    held = 0;
  }

  private boolean hold(long bytes) {
    if (!host.take(bytes)) {
      shortage = Shortage.HOST;
      return false;
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
