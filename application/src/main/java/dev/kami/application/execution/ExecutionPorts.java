package dev.kami.application.execution;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.ModuleFiles;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.application.port.out.ToolStore;

/**
 * What executing needs from the world.
 *
 * @param registry asked with every call, so that what an administrator changes counts at once
 * @param store the content of installed tools
 * @param files module files that are not installed
 * @param runtime the sandbox
 * @param json reads inputs and prints them for guests
 * @param environment the values of allowed variables
 * @param telemetry where calls are reported
 */
public record ExecutionPorts(
    ToolRegistry registry,
    ToolStore store,
    ModuleFiles files,
    ToolRuntime runtime,
    JsonCodec json,
    HostEnvironment environment,
    Telemetry telemetry) {}
