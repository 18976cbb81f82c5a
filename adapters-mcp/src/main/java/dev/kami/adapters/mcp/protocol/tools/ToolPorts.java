package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.application.port.in.BrowseTools;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.WatchTools;

/**
 * The use cases that agents need.
 *
 * @param browse lists, page by page
 * @param inspect shows one tool
 * @param execute calls one
 * @param watch says whether the list has changed
 */
public record ToolPorts(
    BrowseTools browse, InspectTool inspect, ExecuteTool execute, WatchTools watch) {}
