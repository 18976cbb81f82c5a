package dev.kami.application.port.in;

import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.Tool;
import java.nio.file.Path;

/**
 * An installed tool with what follows from the installation.
 *
 * @param tool the tool
 * @param module where its copied module lies
 * @param limits the limits that a call runs under: the manifest's, and the defaults for what it
 *     does not name
 */
public record ToolDetails(Tool tool, Path module, ResourceLimits limits) {}
