package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.Value;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A table that counts against the memory of its instance.
 *
 * <p>Chicory's own table grows the limits in the module it came from, which all instances share,
 * and copies all of itself at each growth, also at one by nothing: a guest would pay for one entry
 * and occupy the host with millions. This one has limits of its own, and its arrays may be larger
 * than the table, so that growing costs what it adds.
 */
final class CappedTable extends TableInstance {

  /** What the host spends on an entry: a number and a reference. */
  private static final long ENTRY_BYTES = 12;

  private final MemoryAccount account;
  private int[] refs;
  private @Nullable Instance[] instances;
  private int size;
  private int last;

  private CappedTable(Table empty, int size, int value, MemoryAccount account) {
    super(empty, value);
    this.account = account;
    this.refs = new int[size];
    this.instances = new Instance[size];
    this.size = size;
    Arrays.fill(refs, value);
    limits().grow(size);
  }

  /** {@return a table of the initial size; fails when the account has no room for it} */
  static CappedTable of(Table declared, int initial, MemoryAccount account) {
    var limits = declared.limits();
    var bytes = limits.min() * ENTRY_BYTES;
    if (!account.growTables(bytes, bytes)) {
      throw new UninstantiableException("no room for the initial table");
    }
    var own = new TableLimits(0, limits.max(), limits.shared());
    var empty = new Table(declared.elementType(), own, declared.initialize());
    return new CappedTable(empty, (int) limits.min(), initial, account);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int grow(int entries, int value, Instance instance) {
    var before = size;
    var after = (long) before + entries;
    if (entries < 0 || after > limits().max() || !makeRoom((int) after)) {
      return -1;
    }
    size = (int) after;
    Arrays.fill(refs, before, size, value);
    Arrays.fill(instances, before, size, instance);
    limits().grow(entries);
    return before;
  }

  /** Takes half as much again if it may, so that growing in small steps stays cheap. */
  private boolean makeRoom(int needed) {
    var more = (needed - size) * ENTRY_BYTES;
    if (needed <= refs.length) {
      return account.growTables(more, 0);
    }
    var before = refs.length;
    var most = Math.min(limits().max(), account.limit() / ENTRY_BYTES);
    var ahead = Math.min(before * 3L / 2, before + account.room() / ENTRY_BYTES);
    var capacity = (int) Math.max(needed, Math.min(most, ahead));
    if (!account.growTables(more, (capacity - before) * ENTRY_BYTES)) {
      return false;
    }
    account.copying().lock();
    try {
      refs = Arrays.copyOf(refs, capacity);
      instances = Arrays.copyOf(instances, capacity);
      return true;
    } finally {
      account.copying().unlock();
    }
  }

  @Override
  public int ref(int index) {
    if (index < 0 || index >= size) {
      throw new ChicoryException("undefined element");
    }
    last = index;
    return refs[index];
  }

  @Override
  public void setRef(int index, int value, @Nullable Instance instance) {
    if (index < 0 || index >= size) {
      throw new UninstantiableException("out of bounds table access");
    }
    refs[index] = value;
    instances[index] = instance;
  }

  /**
   * {@return to which instance the function belongs that was read last}
   *
   * <p>Chicory always reads the function first. Its {@code table.copy} then asks for the instance
   * at the place that it copies to, which is the wrong one and perhaps outside of this table.
   */
  @Override
  @SuppressWarnings(
      "NullAway") // Chicory's own answers null for an entry that nothing was put into.
  public Instance instance(int index) {
    return instances[last];
  }

  @Override
  public void reset() {
    Arrays.fill(refs, 0, size, Value.REF_NULL_VALUE);
  }
}
