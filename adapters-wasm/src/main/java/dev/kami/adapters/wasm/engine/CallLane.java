package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The calls of one prepared module, each on a guest's thread, until it is closed. */
final class CallLane {

  private final GuestThreads threads;
  private final BooleanSupplier closing;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A lane whose calls end when everything is closing. */
  CallLane(GuestThreads threads, BooleanSupplier closing) {
    this.threads = threads;
    this.closing = closing;
  }

  /** Fails when it was closed. */
  void requireOpen() {
    if (closed.get()) {
      throw new ProblemException(
          new SystemFault(SystemFault.Kind.BUSY, "runtime.closed", "the module is closed", "", ""));
    }
  }

  /** {@return the result of an execution, which is told when it must end} */
  ExecutionResult run(ExecutionRequest request, Function<Cancellation, ExecutionResult> execution) {
    var interrupted = new AtomicBoolean();
    Cancellation cancellation =
        () -> interrupted.get() || closing.getAsBoolean() || request.cancellation().requested();
    return threads.call(() -> execution.apply(cancellation), () -> interrupted.set(true));
  }

  /** {@return whether it was open until now} */
  boolean close() {
    return closed.compareAndSet(false, true);
  }
}
