package dev.kami.application.catalog;

import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolFunction;
import dev.kami.domain.tool.ToolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the tool, or the function of a tool, that somebody named.
 *
 * @param registry where tools are remembered; asked with every call
 */
public record InstalledTools(ToolRegistry registry) {

  /**
   * {@return what can be called under that id}
   *
   * @param id the id as it was typed; a text that can be no id names nothing
   * @throws ProblemException {@code tool.not-found}, naming the nearest id, or {@code
   *     tool.which-function} for a tool that has several
   */
  public Operation operation(String id) {
    var operations = operations(id);
    if (operations.size() > 1) {
      throw whichFunction(operations);
    }
    return operations.getFirst();
  }

  /**
   * {@return what can be called under that id: of a tool's own id all that the tool has}
   *
   * @param id the id as it was typed
   * @throws ProblemException {@code tool.not-found}, naming the nearest id
   */
  public List<Operation> operations(String id) {
    var tool = find(id);
    if (tool.isPresent()) {
      return tool.get().operations();
    }
    var owners = owners(id);
    return owners.stream()
        .flatMap(owner -> named(owner, id))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> notFound(id, owners.stream().findFirst()));
  }

  /** {@return the tool that has that id, or a function with that id} */
  public Optional<Tool> holder(ToolId id) {
    return registry
        .find(id)
        .or(() ->
            owners(id.value()).stream()
                .filter(owner -> owner.operations().stream().anyMatch(of -> of.id().equals(id)))
                .findFirst());
  }

  private Optional<Tool> find(String id) {
    return ToolId.parse(id).flatMap(registry::find);
  }

  /** The names of functions have one dot at most: behind that of their interface. */
  private List<Tool> owners(String id) {
    var owners = new ArrayList<Tool>();
    var end = id.length();
    for (var dots = 0; dots < 2; dots++) {
      end = id.lastIndexOf('.', end - 1);
      if (end < 1) {
        break;
      }
      find(id.substring(0, end))
          .filter(tool -> !tool.offers().functions().isEmpty())
          .ifPresent(owners::add);
    }
    return owners;
  }

  /** The only function of a tool is found under its own name as well. */
  private static Stream<Operation> named(Tool tool, String id) {
    var name = functionIn(tool, id);
    return tool.operations().stream()
        .filter(operation ->
            operation.function().map(ToolFunction::name).filter(name::equals).isPresent());
  }

  private ProblemException notFound(String id, Optional<Tool> owner) {
    var near = owner.map(List::of).orElseGet(() -> registry.list(Optional.empty()));
    var ids =
        near.stream()
            .flatMap(tool -> tool.operations().stream())
            .map(operation -> operation.id().value())
            .toList();
    var cause =
        owner
            .map(tool -> "the tool " + tool.id() + " has no function '" + clipped(tool, id) + "'")
            .orElseGet(() -> "no tool with the id '" + Printable.clip(id) + "' is installed");
    var hint = ids.isEmpty() ? "no tool is installed yet" : NearestName.hint(id, ids);
    var fix = ids.isEmpty() ? "install one with: kami install PATH" : "see all with: kami list";
    return new ProblemException(
        new UserError(UserError.Kind.NOT_FOUND, "tool.not-found", cause, hint, fix));
  }

  private static String functionIn(Tool tool, String id) {
    return id.substring(tool.id().value().length() + 1);
  }

  private static String clipped(Tool tool, String id) {
    return Printable.clip(functionIn(tool, id));
  }

  private static ProblemException whichFunction(List<Operation> operations) {
    var tool = operations.getFirst().tool().id();
    var ids =
        operations.stream()
            .limit(20)
            .map(operation -> operation.id().value())
            .collect(Collectors.joining(", "));
    return new ProblemException(
        new UserError(
            UserError.Kind.NOT_FOUND,
            "tool.which-function",
            "the tool " + tool + " has " + operations.size() + " functions",
            "each is called by an id of its own: " + ids,
            "name one of them, such as " + operations.getFirst().id()));
  }
}
