package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.CallParams;
import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.StructuredContent;
import dev.kami.application.port.in.Caller;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ClientCapability;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;

/** Makes the result of {@code tools/call}. */
public final class ToolCaller {

  private static final String NOT_FOUND = "tool.not-found";

  private final ToolDirectory directory;
  private final ToolPorts ports;
  private final Selection selection;
  private final ResultLimit limit;

  /** A caller of the tools that are selected. */
  public ToolCaller(
      ToolDirectory directory, ToolPorts ports, Selection selection, ResultLimit limit) {
    this.directory = directory;
    this.ports = ports;
    this.selection = selection;
    this.limit = limit;
  }

  /**
   * {@return the tool's answer, or what an agent can do to get one}
   *
   * @throws ProblemException {@code tool.not-found}, and in the modern revision {@link
   *     ExecuteTool#CLIENT_LACKS}: the specification makes them protocol errors, everything else a
   *     result
   */
  CallResult call(
      CallParams params,
      ProtocolVersion version,
      Caller caller,
      Cancellation cancellation,
      ProgressListener progress) {
    var id = directory.find(params.name());
    var input = new ToolInput.Value(params.arguments());
    try {
      if (!isServed(id)) {
        throw new ProblemException(directory.unknown(params.name()));
      }
      var command = new ExecuteToolCommand(id.value(), input, caller, cancellation, progress);
      var result = ports.execute().execute(command);
      return limit.applied(structured(id, result, version));
    } catch (ProblemException e) {
      if (e.first().code().equals(NOT_FOUND)) {
        throw new ProblemException(directory.unknown(params.name()), e);
      }
      if (e.first().code().equals(ExecuteTool.CLIENT_LACKS) && version.isModern()) {
        throw e;
      }
      return CallResult.refused(e.problems());
    }
  }

  /** {@return what a client must be able to do for the tool, which is installed, to be of use} */
  List<ClientCapability> needs(CallParams params) {
    var id = directory.find(params.name());
    return ports.inspect().inspect(id.value()).tool().manifest().client();
  }

  /** An id may be another name of what is not served, so it is asked what it means. */
  private boolean isServed(ToolId id) {
    return selection.isEverything()
        || ports.inspect().inspect(id.value()).operations().stream().allMatch(selection::admits);
  }

  /** A result that has a type is sent as JSON too, in the form that its listed schema says. */
  private CallResult structured(ToolId id, ExecutionResult result, ProtocolVersion version) {
    var answer = CallResult.of(result);
    if (version.hasStructuredContent()
        && result.outcome() instanceof Outcome.Completed(_, Optional<JsonValue> value, _)
        && value.isPresent()) {
      return ports
          .inspect()
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
