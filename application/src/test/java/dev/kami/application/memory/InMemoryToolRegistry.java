package dev.kami.application.memory;

import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Remembers tools as long as the program runs. */
public final class InMemoryToolRegistry implements ToolRegistry {

  private final ConcurrentSkipListMap<ToolId, Tool> tools = new ConcurrentSkipListMap<>();

  @Override
  public void add(Tool tool) {
    if (tools.putIfAbsent(tool.id(), tool) != null) {
      throw new ProblemException(ToolRegistry.alreadyInstalled(tool.id()));
    }
  }

  /** Puts a tool in the place of the one that has its id, as an administrator would. */
  public void replace(Tool tool) {
    tools.put(tool.id(), tool);
  }

  @Override
  public Optional<Tool> find(ToolId id) {
    return Optional.ofNullable(tools.get(id));
  }

  @Override
  public List<Tool> list(Optional<String> nameContains) {
    var wanted = nameContains.orElse("").toLowerCase(Locale.ROOT);
    return tools.values().stream()
        .filter(tool -> tool.manifest().name().value().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
