package dev.kami.application.execution;

import dev.kami.application.catalog.InstalledTools;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ClientCapability;
import dev.kami.domain.tool.Tool;
import java.util.List;
import java.util.stream.Collectors;

/** Executes an installed tool with the grants and limits of its manifest. */
record ToolExecutor(
    InstalledTools tools,
    ToolStore store,
    GuestInput inputs,
    Granting granting,
    ResourceLimits defaults,
    GuestCalls calls)
    implements ExecuteTool {

  @Override
  public ExecutionResult execute(ExecuteToolCommand command) {
    var operation = tools.operation(command.tool());
    var tool = operation.tool();
    if (!tool.enabled()) {
      throw disabled(tool);
    }
    var lacking = command.caller().lacks(tool.manifest().client());
    if (!lacking.isEmpty()) {
      throw useless(tool, lacking);
    }
    var entry = inputs.checked(command.input(), operation);
    var limits = tool.manifest().security().limits().over(defaults);
    return calls.execute(
        new GuestCall(
            operation.id().value(),
            tool.stored().module(),
            () -> store.module(tool),
            entry,
            tool.manifest().output(),
            limits,
            () -> granting.of(tool),
            command.cancellation(),
            command.progress()));
  }

  private static ProblemException useless(Tool tool, List<ClientCapability> lacking) {
    var names = lacking.stream().map(ClientCapability::name).collect(Collectors.joining(", "));
    return new ProblemException(
        new UserError(
            UserError.Kind.CONFLICT,
            ExecuteTool.CLIENT_LACKS,
            "the tool " + tool.id() + " needs a client that can do: " + names,
            "this client has not said that it can",
            "call another tool, or use a client with these capabilities"));
  }

  private static ProblemException disabled(Tool tool) {
    return new ProblemException(
        new UserError(
            UserError.Kind.CONFLICT,
            "tool.disabled",
            "the tool " + tool.id() + " is disabled",
            "an administrator switched it off in the registry",
            "enable it in the registry, or call another tool"));
  }
}
