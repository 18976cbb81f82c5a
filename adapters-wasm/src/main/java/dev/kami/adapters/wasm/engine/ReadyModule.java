package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import java.util.List;

/** A command of WASI preview 1 that is ready to be executed. */
final class ReadyModule implements PreparedModule {

  private final EngineHost host;
  private final InstancePool pool;
  private final CallLane lane;

  ReadyModule(EngineHost host, InstancePool pool, CallLane lane) {
    this.host = host;
    this.pool = pool;
    this.lane = lane;
  }

  @Override
  public ExecutionResult execute(ExecutionRequest request) {
    lane.requireOpen();
    if (!(request.entry() instanceof Entry.Main)) {
      var fault = ToolRuntime.noSuchEntry(request.entry());
      return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
    }
    var result =
        lane.run(request, cancellation -> new Execution(host, pool, request, cancellation).run());
    pool.refillLater(request.limits().memoryBytes());
    return result;
  }

  @Override
  public void close() {
    if (lane.close()) {
      pool.close();
    }
  }
}
