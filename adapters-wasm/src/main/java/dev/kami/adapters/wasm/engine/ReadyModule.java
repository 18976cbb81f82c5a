package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A command of WASI preview 1 that is ready to be executed. Once better code comes, later calls use
 * it; those that run end as they began.
 */
final class ReadyModule implements PreparedModule {

  private final EngineHost host;
  private final LoadedFile file;
  private final AtomicReference<InstancePool> current;
  private final CallLane lane;

  ReadyModule(EngineHost host, LoadedFile file, int poolSize, CallLane lane) {
    this.host = host;
    this.file = file;
    this.current = new AtomicReference<>(pool(host, file.first(), poolSize));
    this.lane = lane;
    file.whenBetter(modules -> current.getAndSet(pool(host, modules, poolSize)).close());
  }

  private static InstancePool pool(EngineHost host, List<LoadedModule> modules, int size) {
    return new InstancePool(new LoadedCommand(modules.getFirst()), host, size);
  }

  @Override
  public ExecutionResult execute(ExecutionRequest request) {
    lane.requireOpen();
    if (!(request.entry() instanceof Entry.Main)) {
      var fault = ToolRuntime.noSuchEntry(request.entry());
      return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
    }
    var pool = current.get();
    var result =
        lane.run(request, cancellation -> new Execution(host, pool, request, cancellation).run());
    pool.refillLater(request.limits().memoryBytes());
    return result;
  }

  @Override
  public void finishPreparing() {
    file.awaitBest();
  }

  @Override
  public void close() {
    if (lane.close()) {
      file.close();
      current.get().close();
    }
  }
}
