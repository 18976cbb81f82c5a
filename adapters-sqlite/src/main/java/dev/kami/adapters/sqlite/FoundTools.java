package dev.kami.adapters.sqlite;

import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tools that were found last, forgotten when the registry changes: reading a row and the JSON
 * in it costs more than executing a small tool. For one thread at a time.
 */
final class FoundTools {

  /** More than any agent uses in turns, and little memory. */
  private static final int MOST = 256;

  private final LinkedHashMap<ToolId, Tool> tools = new LinkedHashMap<>(16, 0.75f, true);
  private long revision;

  /**
   * {@return the tool of that id; what is not there is looked for every time}
   *
   * @param now the revision of the registry, read before the search
   */
  Optional<Tool> get(ToolId id, long now, Supplier<Optional<Tool>> search) {
    if (now != revision) {
      tools.clear();
      revision = now;
    }
    var known = tools.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    var found = search.get();
    found.ifPresent(tool -> {
      tools.put(id, tool);
      if (tools.size() > MOST) {
        tools.pollFirstEntry();
      }
    });
    return found;
  }
}
