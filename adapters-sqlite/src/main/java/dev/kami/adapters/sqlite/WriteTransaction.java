package dev.kami.adapters.sqlite;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A transaction that takes the write lock at its start, so that it waits for other writers there
 * and never fails halfway because two of them read before they wrote.
 *
 * <p>Said in SQL: the driver's own transactions begin late, with the first statement that it takes
 * for a change.
 */
final class WriteTransaction {

  private WriteTransaction() {}

  /** Does the work, all of it or nothing. */
  static void run(Handle handle, Consumer<Handle> work) {
    handle.execute("BEGIN IMMEDIATE");
    try {
      work.accept(handle);
      handle.execute("COMMIT");
    } catch (RuntimeException e) {
      rollback(handle, e);
      throw e;
    }
  }

  /** Some failures have rolled back already; what failed first is what matters. */
  private static void rollback(Handle handle, RuntimeException failure) {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException e) {
      failure.addSuppressed(e);
    }
  }
}
