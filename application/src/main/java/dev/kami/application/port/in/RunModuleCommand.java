package dev.kami.application.port.in;

import dev.kami.domain.policy.RequestedLimits;
import java.nio.file.Path;

/**
 * What to run.
 *
 * @param module the file
 * @param input any JSON value; the guest gets its text
 * @param limits what the caller limits; the rest follows the defaults
 */
public record RunModuleCommand(Path module, ToolInput input, RequestedLimits limits) {}
