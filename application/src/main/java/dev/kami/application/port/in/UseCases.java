package dev.kami.application.port.in;

/**
 * All use cases, wired: what a driver is given.
 *
 * @param installTool installs
 * @param listTools lists
 * @param browseTools lists, page by page
 * @param watchTools says whether the list has changed
 * @param inspectTool inspects
 * @param inspectModule inspects a file
 * @param runModule runs a file
 * @param executeTool executes an installed tool
 * @param showSettings shows the settings
 */
public record UseCases(
    InstallTool installTool,
    ListTools listTools,
    BrowseTools browseTools,
    WatchTools watchTools,
    InspectTool inspectTool,
    InspectModule inspectModule,
    RunModule runModule,
    ExecuteTool executeTool,
    ShowSettings showSettings) {}
