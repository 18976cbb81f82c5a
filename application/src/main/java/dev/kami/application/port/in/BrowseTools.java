package dev.kami.application.port.in;

import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;

/** Lists the installed tools page by page, at the cost of the page alone. */
public interface BrowseTools {

  /**
   * {@return the next tools in the order of their ids}
   *
   * @param after only tools behind that id, which need not be installed any more
   * @param most how many at most, above zero
   */
  List<Tool> browse(Optional<ToolId> after, int most);
}
