package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.typed.TypedOutcome;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A component that is ready to be executed. Once better code comes, later calls use it; those that
 * run end as they began.
 */
final class ReadyComponent implements PreparedModule {

  private final EngineHost host;
  private final LoadedFile file;
  private final AtomicReference<LoadedComponent> current;
  private final ToolShape shape;
  private final CallLane lane;

  ReadyComponent(EngineHost host, AdmittedComponent admitted, LoadedFile file, CallLane lane) {
    this.host = host;
    this.file = file;
    this.current = new AtomicReference<>(component(admitted, file.first()));
    this.shape = admitted.shape();
    this.lane = lane;
    file.whenBetter(modules -> current.set(component(admitted, modules)));
  }

  private static LoadedComponent component(AdmittedComponent admitted, List<LoadedModule> modules) {
    return new LoadedComponent(admitted, new CoreModules(admitted.modules(), modules));
  }

  @Override
  public ExecutionResult execute(ExecutionRequest request) {
    lane.requireOpen();
    var entry = entry(request.entry());
    if (entry.isEmpty()) {
      var fault = ToolRuntime.noSuchEntry(request.entry());
      return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
    }
    var component = current.get();
    GuestSource source = (account, _) -> new ComponentGuest(component, entry.get(), account);
    return lane.run(
        request, cancellation -> new Execution(host, source, request, cancellation).run());
  }

  private Optional<ComponentEntry> entry(Entry wanted) {
    return switch (wanted) {
      case Entry.Main(var input) -> main(input);
      case Entry.Describe _ ->
          shape instanceof ToolShape.TextTool(_, var describe)
              ? describe.map(it -> new TextEntry(it, Optional.empty()))
              : Optional.empty();
      case Entry.Function(var name, var arguments) ->
          shape instanceof ToolShape.Functions(var exports)
              ? exports.callable().stream()
                  .filter(it -> it.name().equals(name))
                  .findFirst()
                  .map(it ->
                      new FunctionEntry(
                          new ExportName(it.exported().instance(), it.exported().name()),
                          it.function(),
                          it.function().arguments(arguments),
                          new TypedOutcome(host.json())))
              : Optional.empty();
    };
  }

  private Optional<ComponentEntry> main(String input) {
    return switch (shape) {
      case ToolShape.TextTool(var run, _) -> Optional.of(new TextEntry(run, Optional.of(input)));
      case ToolShape.Command(var run) -> Optional.of(new CommandEntry(run));
      case ToolShape.Functions _ -> Optional.empty();
    };
  }

  @Override
  public void finishPreparing() {
    file.awaitBest();
  }

  @Override
  public void close() {
    if (lane.close()) {
      file.close();
    }
  }
}
