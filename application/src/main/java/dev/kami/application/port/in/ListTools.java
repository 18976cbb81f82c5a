package dev.kami.application.port.in;

import dev.kami.domain.tool.Tool;
import java.util.List;
import java.util.Optional;

/** Lists the installed tools. */
public interface ListTools {

  /**
   * {@return the tools in the order of their ids}
   *
   * @param nameContains only tools whose name contains this text literally, letter case ignored
   */
  List<Tool> list(Optional<String> nameContains);
}
