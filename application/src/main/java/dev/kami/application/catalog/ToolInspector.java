package dev.kami.application.catalog;

import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.policy.ResourceLimits;

/** Shows a tool with its place and its limits. */
record ToolInspector(InstalledTools tools, ToolStore store, ResourceLimits defaults)
    implements InspectTool {

  @Override
  public ToolDetails inspect(String id) {
    var operations = tools.operations(id);
    var tool = operations.getFirst().tool();
    return new ToolDetails(
        tool,
        operations,
        store.modulePath(tool),
        tool.manifest().security().limits().over(defaults));
  }
}
