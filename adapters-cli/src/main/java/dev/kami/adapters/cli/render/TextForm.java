package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.tool.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * Results for people: aligned, in 80 columns, without control characters of strangers.
 *
 * @param json writes the values that are JSON
 */
public record TextForm(JsonCodec json) implements ResultForm {
  @Override
  public String installed(Tool tool, String databaseFlag) {
    return InstallReport.text(tool, databaseFlag);
  }

  @Override
  public String tools(List<Tool> tools) {
    if (tools.isEmpty()) {
      return "";
    }
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("ID", "VERSION", "NAME", "DESCRIPTION"));
    for (var tool : tools) {
      var manifest = tool.manifest();
      for (var operation : tool.operations()) {
        rows.add(
            List.of(
                operation.id().value(),
                manifest.version().text(),
                TerminalText.line(manifest.name().value()),
                (tool.enabled() ? "" : "(disabled) ") + manifest.description().text()));
      }
    }
    return Table.cut("", rows);
  }

  @Override
  public String details(ToolDetails details) {
    return ToolSheet.text(details, json);
  }

  @Override
  public String module(ModuleDetails details) {
    return ModuleSheet.text(details);
  }

  @Override
  public String settings(List<EffectiveSetting> settings) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("KEY", "VALUE", "FROM"));
    for (var setting : settings) {
      rows.add(
          List.of(
              TerminalText.line(setting.key()),
              TerminalText.line(setting.value()),
              TerminalText.line(setting.origin())));
    }
    return Table.wrapped("", rows);
  }

  /** {@return the tool's answer exactly as it is: it may go into a file} */
  @Override
  public String execution(ExecutionResult result) {
    return switch (result.outcome()) {
      case Outcome.Completed(var content, _, _) -> content;
      case Outcome.Failed _ -> "";
    };
  }

  @Override
  public boolean tellsFailure() {
    return false;
  }
}
