package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A module that is ready to be executed. */
final class ReadyModule implements PreparedModule {

  private final EngineHost host;
  private final InstancePool pool;
  private final BooleanSupplier closing;
  private final AtomicBoolean closed = new AtomicBoolean();

  ReadyModule(EngineHost host, InstancePool pool, BooleanSupplier closing) {
    this.host = host;
    this.pool = pool;
    this.closing = closing;
  }

  @Override
  public ExecutionResult execute(ExecutionRequest request) {
    if (closed.get()) {
      throw new ProblemException(
          new SystemFault(SystemFault.Kind.BUSY, "runtime.closed", "the module is closed", "", ""));
    }
    if (!(request.entry() instanceof Entry.Main)) {
      var fault = ToolRuntime.noSuchEntry(request.entry());
      return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
    }
    var interrupted = new AtomicBoolean();
    var result =
        host.threads()
            .call(
                () ->
                    new Execution(
                            host,
                            pool,
                            request,
                            () ->
                                interrupted.get()
                                    || closing.getAsBoolean()
                                    || request.cancellation().requested())
                        .run(),
                () -> interrupted.set(true));
    pool.refillLater(request.limits().memoryBytes());
    return result;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      pool.close();
    }
  }
}
