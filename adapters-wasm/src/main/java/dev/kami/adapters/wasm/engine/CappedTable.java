package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import dev.kami.adapters.wasm.limits.MemoryAccount;

/**
 * A table that counts against the memory of its instance.
 *
 * <p>Chicory's own table grows the limits in the module it came from, which all instances share;
 * this one has limits of its own.
 */
final class CappedTable extends TableInstance {

  /** What the host spends on an entry: a number and a reference. */
  private static final long ENTRY_BYTES = 12;

  private final MemoryAccount account;

  private CappedTable(Table table, int initial, MemoryAccount account) {
    super(table, initial);
    this.account = account;
  }

  /** {@return a table of the initial size; fails when the account has no room for it} */
  static CappedTable of(Table declared, int initial, MemoryAccount account) {
    var limits = declared.limits();
    if (!account.growTables(limits.min() * ENTRY_BYTES)) {
      throw new UninstantiableException("no room for the initial table");
    }
    var own = new TableLimits(limits.min(), limits.max(), limits.shared());
    return new CappedTable(
        new Table(declared.elementType(), own, declared.initialize()), initial, account);
  }

  @Override
  public int grow(int entries, int value, Instance instance) {
    var fits = entries >= 0 && (long) size() + entries <= limits().max();
    return fits && account.growTables(entries * ENTRY_BYTES)
        ? super.grow(entries, value, instance)
        : -1;
  }
}
