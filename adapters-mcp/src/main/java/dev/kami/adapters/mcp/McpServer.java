package dev.kami.adapters.mcp;

import dev.kami.adapters.mcp.protocol.Connection;
import dev.kami.adapters.mcp.transport.stdio.StdioTransport;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ListTools;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.io.InputStream;
import java.io.OutputStream;

/** Serves the installed tools to one agent over the Model Context Protocol. */
public final class McpServer {

  private final ServerInfo info;
  private final ListTools listTools;
  private final InspectTool inspectTool;
  private final ExecuteTool executeTool;
  private final JsonCodec json;
  private final Telemetry telemetry;

  /** A server that offers these tools and introduces itself so. */
  public McpServer(
      ServerInfo info,
      ListTools listTools,
      InspectTool inspectTool,
      ExecuteTool executeTool,
      JsonCodec json,
      Telemetry telemetry) {
    this.info = info;
    this.listTools = listTools;
    this.inspectTool = inspectTool;
    this.executeTool = executeTool;
    this.json = json;
    this.telemetry = telemetry;
  }

  /**
   * Serves until the input ends; returns once everything that was asked is answered and flushed.
   *
   * <p>Returns early, running guests stopped, when the client closes the output or the calling
   * thread is interrupted (whose interrupt status is then set). Nothing but messages is written to
   * the output.
   *
   * @param input one message a line, UTF-8
   * @param output must throw when it fails, so no {@link java.io.PrintStream}
   */
  public void run(InputStream input, OutputStream output) {
    var transport =
        new StdioTransport(
            json,
            telemetry,
            input,
            output,
            outlet -> new Connection(info, listTools, inspectTool, executeTool, telemetry, outlet));
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on stdio"));
    transport.run();
  }
}
