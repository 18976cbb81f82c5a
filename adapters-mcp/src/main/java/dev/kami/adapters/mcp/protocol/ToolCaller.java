package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.CallParams;
import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.StructuredContent;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ToolId;
import java.util.Optional;

/** Serves {@code tools/call}. */
final class ToolCaller {

  private final ToolDirectory directory;
  private final InspectTool inspectTool;
  private final ExecuteTool executeTool;

  ToolCaller(ToolDirectory directory, InspectTool inspectTool, ExecuteTool executeTool) {
    this.directory = directory;
    this.inspectTool = inspectTool;
    this.executeTool = executeTool;
  }

  /**
   * {@return the tool's answer, or what an agent can do to get one}
   *
   * @throws ProblemException {@code tool.not-found} only: the specification makes an unknown tool a
   *     protocol error, everything else a result
   */
  CallResult call(CallParams params, ProtocolVersion version, Cancellation cancellation) {
    var id = directory.find(params.name());
    var input = new ToolInput.Value(params.arguments());
    try {
      var result = executeTool.execute(new ExecuteToolCommand(id.value(), input, cancellation));
      return structured(id, result, version);
    } catch (ProblemException e) {
      if (e.first().code().equals("tool.not-found")) {
        throw new ProblemException(directory.unknown(params.name()), e);
      }
      return CallResult.refused(e.problems());
    }
  }

  /** A result that has a type is sent as JSON too, in the form that its listed schema says. */
  private CallResult structured(ToolId id, ExecutionResult result, ProtocolVersion version) {
    var answer = CallResult.of(result);
    if (version.hasStructuredContent()
        && result.outcome() instanceof Outcome.Completed(_, Optional<JsonValue> value)
        && value.isPresent()) {
      return inspectTool
          .inspect(id.value())
          .operations()
          .getFirst()
          .result()
          .map(schema -> answer.withStructured(StructuredContent.content(schema, value.get())))
          .orElse(answer);
    }
    return answer;
  }
}
