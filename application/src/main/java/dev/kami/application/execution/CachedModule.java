package dev.kami.application.execution;

import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A module that one call prepares and many use; the counting is guarded by the cache's lock, the
 * preparation is not.
 */
final class CachedModule {

  private final CompletableFuture<PreparedModule> prepared = new CompletableFuture<>();
  private int users;
  private boolean dropped;

  void enter() {
    users++;
  }

  /** {@return whether the module is to be closed now} */
  boolean leave() {
    users--;
    return dropped && users == 0;
  }

  /** {@return whether the module is to be closed now; else its last user will be told to} */
  boolean drop() {
    dropped = true;
    return users == 0;
  }

  /** Prepares for everybody who waits; what that throws is thrown here and at all of them. */
  void prepare(Supplier<PreparedModule> preparation) {
    try {
      prepared.complete(preparation.get());
    } catch (RuntimeException | Error e) {
      prepared.completeExceptionally(e);
      throw e;
    }
  }

  /** {@return the module, once it is prepared} */
  PreparedModule await() {
    try {
      return prepared.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException problem ? problem : e;
    }
  }

  /** Closes the module; nothing is to be closed when its preparation failed. */
  void close() {
    if (!prepared.isCompletedExceptionally()) {
      prepared.join().close();
    }
  }
}
