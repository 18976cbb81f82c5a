package dev.kami.application.port.out;

import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which tools are installed.
 *
 * <p>Safe for use by many threads, and by several processes when it is persistent: what one of them
 * added, the others find with their next call. Faults of the storage are {@link
 * dev.kami.domain.problem.SystemFault}s.
 */
public interface ToolRegistry extends AutoCloseable {

  /**
   * Adds a tool, wholly or not at all.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code tool.already-installed} when the id is
   *     taken, in whatever version
   */
  void add(Tool tool);

  /** {@return the tool of that id, equal to what was added} */
  Optional<Tool> find(ToolId id);

  /**
   * {@return the tools in the order of their ids}
   *
   * @param nameContains only tools whose name contains this text literally, letter case (of ASCII
   *     letters at least) ignored
   */
  List<Tool> list(Optional<String> nameContains);

  /**
   * {@return the next tools in the order of their ids}
   *
   * <p>Works on every registry as it is; one that can read a page without the rest does so.
   *
   * @param after only tools behind that id, which need not be there any more
   * @param most how many at most, above zero
   */
  default List<Tool> page(Optional<ToolId> after, int most) {
    return list(Optional.empty()).stream()
        .filter(tool -> after.isEmpty() || tool.id().compareTo(after.get()) > 0)
        .limit(most)
        .toList();
  }

  /**
   * {@return a number that is another one after the tools changed, whichever process changed them;
   * it may change without a reason, seldom, and means nothing in another process}
   *
   * <p>Asked every second while agents listen. This works on every registry as it is; one that can
   * tell without reading all tools does so.
   */
  default long revision() {
    return list(Optional.empty()).hashCode();
  }

  /**
   * Lets go of what it holds; later calls of the other methods may fail. Closing twice is harmless.
   */
  @Override
  void close();

  /** {@return the problem that {@link #add} reports when the id is taken} */
  static Problem alreadyInstalled(ToolId id) {
    return new UserError(
        UserError.Kind.CONFLICT,
        "tool.already-installed",
        "a tool with the id " + id + " is installed already",
        "an id is taken once, in whatever version",
        "give the tool another id in tool.toml, or install it in another registry with --db");
  }
}
