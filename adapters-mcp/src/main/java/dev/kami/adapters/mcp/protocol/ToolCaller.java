package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.CallParams;
import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.problem.ProblemException;

/** Serves {@code tools/call}. */
final class ToolCaller {

  private final ToolDirectory directory;
  private final ExecuteTool executeTool;

  ToolCaller(ToolDirectory directory, ExecuteTool executeTool) {
    this.directory = directory;
    this.executeTool = executeTool;
  }

  /**
   * {@return the tool's answer, or what an agent can do to get one}
   *
   * @throws ProblemException {@code tool.not-found} only: the specification makes an unknown tool a
   *     protocol error, everything else a result
   */
  CallResult call(CallParams params, Cancellation cancellation) {
    var id = directory.find(params.name());
    var input = new ToolInput.Value(params.arguments());
    try {
      return CallResult.of(
          executeTool.execute(new ExecuteToolCommand(id.value(), input, cancellation)));
    } catch (ProblemException e) {
      if (e.first().code().equals("tool.not-found")) {
        throw new ProblemException(directory.unknown(params.name()), e);
      }
      return CallResult.refused(e.problems());
    }
  }
}
