package dev.kami.adapters.mcp;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.tools.ResultLimit;
import dev.kami.adapters.mcp.protocol.tools.Selection;
import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.adapters.mcp.transport.http.HttpTransport;
import dev.kami.adapters.mcp.transport.http.access.TokenChoice;
import dev.kami.adapters.mcp.transport.http.access.TrustedNames;
import dev.kami.adapters.mcp.transport.stdio.Relay;
import dev.kami.adapters.mcp.transport.stdio.StdioTransport;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
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
    var agents = agents(relay);
    agents.lookAhead();
    var transport = new StdioTransport(json, telemetry, input, output, agents, relay);
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on stdio"));
    transport.run();
  }

  /**
   * {@return a server that has begun to serve any number of clients}
   *
   * @throws dev.kami.domain.problem.ProblemException with every name in the options that nothing is
   *     installed under, or with what keeps the server from listening: its address, its token
   */
  public HttpService listen(HttpOptions http) {
    var address = address(http);
    var token = TokenChoice.of(address.getAddress(), http.tokenFile(), http.token(), telemetry);
    var transport =
        new HttpTransport(
            address,
            new TrustedNames(address.getAddress(), http.allowedHosts()),
            token.token(),
            agents(workers),
            new Readiness(ports.browse(), telemetry)::look,
            options.pulse(),
            json,
            telemetry);
    var service =
        new HttpService(
            transport,
            token.generated() ? Optional.of(token.token().reveal()) : Optional.empty(),
            http.drain());
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on " + service.url()));
    return service;
  }

  private static InetSocketAddress address(HttpOptions http) {
    try {
      return new InetSocketAddress(InetAddress.getByName(http.host()), http.port());
    } catch (UnknownHostException e) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.USAGE,
              "http.unknown-host",
              "serve.host '" + Printable.clip(http.host()) + "' is no address of this machine",
              "it cannot be resolved",
              "use 127.0.0.1 for this machine only, 0.0.0.0 for all networks"),
          e);
    }
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
