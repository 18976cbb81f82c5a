package dev.kami.application.memory;

import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;

/**
 * A registry in front of which things happen: a rival is quicker, the storage fails.
 *
 * @param real what it hands everything to in the end
 * @param beforeAdding happens before every add
 * @param beforeListing happens before every listing
 */
public record FaultyRegistry(ToolRegistry real, Runnable beforeAdding, Runnable beforeListing)
    implements ToolRegistry {

  @Override
  public void add(Tool tool) {
    beforeAdding.run();
    real.add(tool);
  }

  @Override
  public Optional<Tool> find(ToolId id) {
    return real.find(id);
  }

  @Override
  public List<Tool> list(Optional<String> nameContains) {
    beforeListing.run();
    return real.list(nameContains);
  }

  @Override
  public void close() {
    real.close();
  }
}
