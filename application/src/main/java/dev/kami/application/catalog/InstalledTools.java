package dev.kami.application.catalog;

import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.Optional;

/**
 * Finds the tool that somebody named.
 *
 * @param registry where tools are remembered; asked with every call
 */
public record InstalledTools(ToolRegistry registry) {

  /**
   * {@return the tool}
   *
   * @param id the id as it was typed; a text that can be no id names no tool
   * @throws ProblemException {@code tool.not-found}, naming the nearest id
   */
  public Tool named(String id) {
    return ToolId.parse(id).flatMap(registry::find).orElseThrow(() -> notFound(id));
  }

  private ProblemException notFound(String id) {
    var ids = registry.list(Optional.empty()).stream().map(tool -> tool.id().value()).toList();
    var hint = ids.isEmpty() ? "no tool is installed yet" : NearestName.hint(id, ids);
    var fix = ids.isEmpty() ? "install one with: kami install PATH" : "see all with: kami list";
    return new ProblemException(
        new UserError(
            UserError.Kind.NOT_FOUND,
            "tool.not-found",
            "no tool with the id '" + Printable.clip(id) + "' is installed",
            hint,
            fix));
  }
}
