package dev.kami.application.execution;

import dev.kami.application.port.in.RunModule;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ModuleFiles;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.ResourceLimits;

/** Runs a module file without any grant. */
record ModuleRunner(ModuleFiles files, GuestInput inputs, ResourceLimits defaults, GuestCalls calls)
    implements RunModule {

  @Override
  public ExecutionResult run(RunModuleCommand command) {
    var input = inputs.unchecked(command.input());
    var module = files.read(command.module());
    return calls.execute(
        new GuestCall(
            command.module().toString(),
            module.digest(),
            () -> module,
            new Entry.Main(input),
            command.limits().over(defaults),
            () -> Grants.NONE,
            Cancellation.NEVER));
  }
}
