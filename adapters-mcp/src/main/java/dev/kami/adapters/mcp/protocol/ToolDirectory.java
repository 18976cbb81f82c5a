package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.ExposedName;
import dev.kami.adapters.mcp.wire.InvalidParams;
import dev.kami.adapters.mcp.wire.ListedTool;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.application.port.in.ListTools;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The enabled tools, and their functions, under the names that agents know them by. */
final class ToolDirectory {

  private final ListTools listTools;

  ToolDirectory(ListTools listTools) {
    this.listTools = listTools;
  }

  /**
   * {@return the result of {@code tools/list}: all tools on one page, in the order of their ids}
   *
   * @throws ProblemException {@code mcp.invalid-params} for a cursor, since none is ever given out
   */
  JsonObject list(JsonObject params, ProtocolVersion version) {
    if (params.get("cursor").orElse(JsonNull.NULL) != JsonNull.NULL) {
      throw InvalidParams.because(
          "params.cursor is no cursor of this server", "call tools/list without a cursor");
    }
    var tools = enabled().<JsonValue>map(of -> new ListedTool(of).toJson(version)).toList();
    return JsonObject.EMPTY.with("tools", new JsonArray(tools));
  }

  /**
   * {@return the id of the tool that an agent means; whether it is installed is not asked}
   *
   * @throws ProblemException {@code tool.not-found} when the name cannot be any tool's
   */
  ToolId find(ExposedName name) {
    return idOf(name).orElseThrow(() -> new ProblemException(unknown(name)));
  }

  /** {@return the problem that there is no such tool, naming the nearest} */
  Problem unknown(ExposedName name) {
    List<String> names = enabled().map(of -> ExposedName.of(of.id()).value()).toList();
    return new UserError(
        UserError.Kind.NOT_FOUND,
        "tool.not-found",
        "unknown tool '" + Printable.clip(name.value()) + "'",
        NearestName.hint(name.value().replace('.', '_'), names),
        "take a name from tools/list");
  }

  private Optional<ToolId> idOf(ExposedName name) {
    return name.isShortened()
        ? enabled().map(Operation::id).filter(id -> ExposedName.of(id).equals(name)).findFirst()
        : name.id();
  }

  private Stream<Operation> enabled() {
    return listTools.list(Optional.empty()).stream()
        .filter(Tool::enabled)
        .flatMap(tool -> tool.operations().stream());
  }
}
