package dev.kami.application.port.in;

import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import java.nio.file.Path;
import java.util.List;

/**
 * An installed tool with what follows from the installation.
 *
 * @param tool the tool
 * @param operations what was asked about: all that can be called of the tool, or one function
 * @param module where its copied module lies
 * @param limits the limits that a call runs under: the manifest's, and the defaults for what it
 *     does not name
 */
public record ToolDetails(
    Tool tool, List<Operation> operations, Path module, ResourceLimits limits) {

  /** Takes a copy. */
  public ToolDetails {
    operations = List.copyOf(operations);
  }
}
