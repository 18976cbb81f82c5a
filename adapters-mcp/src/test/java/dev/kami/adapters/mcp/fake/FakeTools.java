package dev.kami.adapters.mcp.fake;

import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.application.fixture.Tools;
import dev.kami.application.port.in.BrowseTools;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.in.WatchTools;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.InputCheck;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Installed tools whose guests are pieces of Java; inputs are checked as the real use case does.
 */
public class FakeTools implements BrowseTools, InspectTool, ExecuteTool, WatchTools {

  private record Installed(Tool tool, Guest guest) {}

  private final NavigableMap<ToolId, Installed> installed = new ConcurrentSkipListMap<>();
  private final AtomicLong revision = new AtomicLong();

  /** Adds a tool. */
  public FakeTools with(Tool tool, Guest guest) {
    installed.put(tool.id(), new Installed(tool, guest));
    revision.incrementAndGet();
    return this;
  }

  /** Adds a tool without arguments and grants. */
  public FakeTools with(String id, Guest guest) {
    return with(Tools.tool(id), guest);
  }

  /** {@return these tools as a server takes them} */
  public ToolPorts ports() {
    return new ToolPorts(this, this, this, this);
  }

  @Override
  public List<Tool> browse(Optional<ToolId> after, int most) {
    return after.map(id -> installed.tailMap(id, false)).orElse(installed).values().stream()
        .limit(most)
        .map(Installed::tool)
        .toList();
  }

  @Override
  public long revision() {
    return revision.get();
  }

  @Override
  public ToolDetails inspect(String id) {
    var limits = new ResourceLimits(1, Duration.ofSeconds(1), 1, 1);
    var whole = ToolId.parse(id).map(installed::get).map(Installed::tool);
    var tool = whole.orElseGet(() -> found(id).tool());
    var operations = whole.map(Tool::operations).orElseGet(() -> List.of(operation(tool, id)));
    return new ToolDetails(tool, operations, Path.of("t.wasm"), limits);
  }

  private Installed found(String id) {
    return installed.values().stream()
        .filter(each -> each.tool().operations().stream().anyMatch(of -> isCalled(of, id)))
        .findFirst()
        .orElseThrow(() -> refused(UserError.Kind.NOT_FOUND, "tool.not-found", "no tool " + id));
  }

  private static Operation operation(Tool tool, String id) {
    return tool.operations().stream().filter(of -> isCalled(of, id)).findFirst().orElseThrow();
  }

  private static boolean isCalled(Operation operation, String id) {
    return operation.id().value().equals(id);
  }

  @Override
  public ExecutionResult execute(ExecuteToolCommand command) {
    var found = found(command.tool());
    if (!found.tool().enabled()) {
      throw refused(UserError.Kind.CONFLICT, "tool.disabled", command.tool() + " is disabled");
    }
    if (!command.caller().lacks(found.tool().manifest().client()).isEmpty()) {
      throw refused(UserError.Kind.CONFLICT, CLIENT_LACKS, command.tool() + " needs more");
    }
    return switch (operation(found.tool(), command.tool()).check(value(command.input()))) {
      case InputCheck.Accepted(var input) ->
          found.guest().run(input, command.cancellation(), command.progress());
      case InputCheck.Rejected(var problems) -> throw new ProblemException(problems);
    };
  }

  private static JsonValue value(ToolInput input) {
    return switch (input) {
      case ToolInput.Value(var json) -> json;
      case ToolInput.Text(var text) -> throw new IllegalStateException("agents send JSON: " + text);
    };
  }

  private static ProblemException refused(UserError.Kind kind, String code, String cause) {
    return new ProblemException(new UserError(kind, code, cause, "as the test wants", "ask"));
  }
}
