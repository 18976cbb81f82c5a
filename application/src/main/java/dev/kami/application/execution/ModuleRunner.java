package dev.kami.application.execution;

import dev.kami.application.port.in.RunModule;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ModuleFiles;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ToolOutput;

/** Runs a module file without any grant. */
record ModuleRunner(
    ModuleFiles files,
    ToolRuntime runtime,
    GuestInput inputs,
    ResourceLimits defaults,
    GuestCalls calls)
    implements RunModule {

  @Override
  public ExecutionResult run(RunModuleCommand command) {
    var text = inputs.unchecked(command.input());
    var module = files.read(command.module());
    var entry =
        FunctionChoice.of(runtime.examine(module), command.function())
            .<Entry>map(f -> new Entry.Function(f.name(), inputs.checked(command.input(), f)))
            .orElseGet(() -> new Entry.Main(text));
    return calls.execute(
        new GuestCall(
            command.module().toString(),
            module.digest(),
            () -> module,
            entry,
            ToolOutput.TEXT,
            command.limits().over(defaults),
            () -> Grants.NONE,
            Cancellation.NEVER,
            command.progress()));
  }
}
