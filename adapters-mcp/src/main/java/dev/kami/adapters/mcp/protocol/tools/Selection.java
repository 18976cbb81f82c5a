package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.ExposedName;
import dev.kami.application.port.in.InspectTool;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.ToolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the installed tools are served.
 *
 * @param only ids of tools and functions; with none, all are served
 * @param excluded ids of tools and functions that are not served, whatever else is said
 */
public record Selection(Set<ToolId> only, Set<ToolId> excluded) {

  /** Everything that is installed. */
  public static final Selection ALL = new Selection(Set.of(), Set.of());

  /** Takes copies. */
  public Selection {
    only = Set.copyOf(only);
    excluded = Set.copyOf(excluded);
  }

  /**
   * {@return the selection of what these names mean, each the id of a tool or of a function, or the
   * name that agents know it by}
   *
   * @throws ProblemException with every name that nothing is installed under
   */
  public static Selection of(List<String> only, List<String> excluded, InspectTool inspectTool) {
    var problems = new ProblemCollector();
    var selection =
        new Selection(ids(only, inspectTool, problems), ids(excluded, inspectTool, problems));
    problems.throwIfAny();
    return selection;
  }

  /** {@return whether that is served} */
  public boolean admits(Operation operation) {
    return (only.isEmpty() || names(only, operation)) && !names(excluded, operation);
  }

  /** {@return whether everything is served} */
  boolean isEverything() {
    return only.isEmpty() && excluded.isEmpty();
  }

  private static Set<ToolId> ids(
      List<String> names, InspectTool inspectTool, ProblemCollector problems) {
    return names.stream()
        .map(name -> new ExposedName(name).id().map(ToolId::value).orElse(name))
        .map(id -> problems.attempt(() -> inspectTool.inspect(id)))
        .flatMap(Optional::stream)
        .flatMap(details -> details.operations().stream())
        .map(Operation::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean names(Set<ToolId> ids, Operation operation) {
    return ids.contains(operation.id());
  }
}
