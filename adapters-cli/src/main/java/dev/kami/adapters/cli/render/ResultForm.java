package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.tool.Tool;
import java.util.List;

/** Makes results into what is printed on standard output. */
public sealed interface ResultForm permits TextForm, JsonForm {
  /**
   * {@return what was installed and what it was granted}
   *
   * @param databaseFlag how the next command names the same database; empty for the default
   */
  String installed(Tool tool, String databaseFlag);

  /** {@return the tools in their order, and what can be called of each} */
  String tools(List<Tool> tools);

  /** {@return everything about one tool} */
  String details(ToolDetails details);

  /** {@return everything about a module file} */
  String module(ModuleDetails details);

  /** {@return the settings in their order} */
  String settings(List<EffectiveSetting> settings);

  /** {@return the result of a call; empty when there is none to print} */
  String execution(ExecutionResult result);

  /** {@return whether {@link #execution} tells of failure and denials as well} */
  boolean tellsFailure();
}
