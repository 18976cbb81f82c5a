package dev.kami.adapters.mcp;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.tools.ResultLimit;
import dev.kami.adapters.mcp.protocol.tools.Selection;
import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.adapters.mcp.transport.stdio.Relay;
import dev.kami.adapters.mcp.transport.stdio.StdioTransport;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Executor;

/**
 * Serves the installed tools to agents over the Model Context Protocol, in all of its revisions.
 */
public final class McpServer {

  private final ServerInfo info;
  private final ToolPorts ports;
  private final ServeOptions options;
  private final Executor workers;
  private final JsonCodec json;
  private final Telemetry telemetry;

  /**
   * A server that offers these tools and introduces itself so.
   *
   * @param workers gives calls their threads
   */
  public McpServer(
      ServerInfo info,
      ToolPorts ports,
      ServeOptions options,
      Executor workers,
      JsonCodec json,
      Telemetry telemetry) {
    this.info = info;
    this.ports = ports;
    this.options = options;
    this.workers = workers;
    this.json = json;
    this.telemetry = telemetry;
  }

  /**
   * Serves one client until the input ends; returns once everything that was asked is answered and
   * flushed.
   *
   * <p>Returns early, running guests stopped, when the client closes the output or the calling
   * thread is interrupted (whose interrupt status is then set). Nothing but messages is written to
   * the output.
   *
   * @param input one message a line, UTF-8
   * @param output must throw when it fails, so no {@link java.io.PrintStream}
   * @throws dev.kami.domain.problem.ProblemException with every name in the options that nothing is
   *     installed under
   */
  public void run(InputStream input, OutputStream output) {
    var relay = new Relay(workers);
    var transport = new StdioTransport(json, telemetry, input, output, agents(relay), relay);
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on stdio"));
    transport.run();
  }

  private Agents agents(Executor threads) {
    return new Agents(
        info,
        ports,
        Selection.of(options.tools(), options.exclude(), ports.inspect()),
        new ResultLimit(options.maxResultChars()),
        options.concurrent(),
        threads,
        options.pulse(),
        telemetry);
  }
}
