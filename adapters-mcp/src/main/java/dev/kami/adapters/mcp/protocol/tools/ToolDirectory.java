package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.Dialect;
import dev.kami.adapters.mcp.wire.ExposedName;
import dev.kami.adapters.mcp.wire.ListedTool;
import dev.kami.application.port.in.BrowseTools;
import dev.kami.domain.json.JsonArray;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tools that are enabled and served, and their functions, under the names that agents know them
 * by.
 */
public final class ToolDirectory {

  /** How many tools a page has, when so many are left; one with many functions counts as one. */
  static final int PAGE = 200;

  /** How long a list may be kept by a client that does not listen for changes. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final BrowseTools browseTools;
  private final Selection selection;
  private final ToolChanges changes;
  private final FirstPages firstPages = new FirstPages();

  /** A directory of the tools that are selected. */
  public ToolDirectory(BrowseTools browseTools, Selection selection, ToolChanges changes) {
    this.browseTools = browseTools;
    this.selection = selection;
    this.changes = changes;
  }

  /**
   * {@return the result of {@code tools/list}: a page, in the order of the tools' ids}
   *
   * @throws ProblemException {@code mcp.invalid-params} for a cursor that never was one
   */
  public JsonObject list(JsonObject params, Dialect dialect) {
    var last = Cursor.in(params).map(Cursor::last);
    return last.isPresent()
        ? page(last, dialect)
        : firstPages.get(changes.now(), dialect.version(), () -> page(last, dialect));
  }

  private JsonObject page(Optional<ToolId> after, Dialect dialect) {
    var shown = new ArrayList<JsonValue>();
    var last = after;
    var more = true;
    while (more && shown.size() < PAGE) {
      var found = browseTools.browse(last, PAGE + 1);
      more = found.size() > PAGE;
      var page = more ? found.subList(0, PAGE) : found;
      page.stream()
          .flatMap(this::served)
          .forEach(of -> shown.add(new ListedTool(of).toJson(dialect.version())));
      last = page.isEmpty() ? last : Optional.of(page.getLast().id());
    }
    var result = JsonObject.EMPTY.with("tools", new JsonArray(shown));
    if (more && last.isPresent()) {
      result = result.with("nextCursor", new Cursor(last.get()).text());
    }
    return dialect.cacheable(result, FRESH, Dialect.CacheScope.PRIVATE);
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
    List<String> names = all().map(of -> ExposedName.of(of.id()).value()).toList();
    return new UserError(
        UserError.Kind.NOT_FOUND,
        "tool.not-found",
        "unknown tool '" + Printable.clip(name.value()) + "'",
        NearestName.hint(name.value().replace('.', '_'), names),
        "take a name from tools/list");
  }

  private Optional<ToolId> idOf(ExposedName name) {
    return name.isShortened()
        ? all().map(Operation::id).filter(id -> ExposedName.of(id).equals(name)).findFirst()
        : name.id();
  }

  private Stream<Operation> all() {
    return browseTools.browse(Optional.empty(), Integer.MAX_VALUE).stream().flatMap(this::served);
  }

  private Stream<Operation> served(Tool tool) {
    return tool.enabled() ? tool.operations().stream().filter(selection::admits) : Stream.empty();
  }
}
