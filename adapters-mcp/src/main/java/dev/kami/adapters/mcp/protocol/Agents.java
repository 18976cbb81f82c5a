package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.protocol.exchange.Answers;
import dev.kami.adapters.mcp.protocol.exchange.CallQueue;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.exchange.Outlet;
import dev.kami.adapters.mcp.protocol.exchange.Progress;
import dev.kami.adapters.mcp.protocol.legacy.LegacySession;
import dev.kami.adapters.mcp.protocol.modern.ModernServer;
import dev.kami.adapters.mcp.protocol.tools.ResultLimit;
import dev.kami.adapters.mcp.protocol.tools.Selection;
import dev.kami.adapters.mcp.protocol.tools.ToolCaller;
import dev.kami.adapters.mcp.protocol.tools.ToolCalls;
import dev.kami.adapters.mcp.protocol.tools.ToolChanges;
import dev.kami.adapters.mcp.protocol.tools.ToolDirectory;
import dev.kami.adapters.mcp.protocol.tools.ToolPorts;
import dev.kami.adapters.mcp.protocol.tools.ToolServices;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.port.out.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Where transports get what they carry messages to; one for all clients of a process.
 *
 * <p>A transport whose channel belongs to one client makes a {@link #connection}. One that gets
 * each request alone asks {@link #modern}, with an {@link #client} of its own for each request, and
 * keeps a {@link #connection} for each client that begins with {@code initialize}.
 */
public final class Agents {

  private final ToolServices services;
  private final ModernServer modern;
  private final CallQueue queue;
  private final Telemetry telemetry;

  /**
   * A server of these tools.
   *
   * @param concurrent how many calls run at once
   * @param workers gives each of them a thread
   * @param pulse how often progress is told and changes are looked for
   */
  public Agents(
      ServerInfo server,
      ToolPorts ports,
      Selection selection,
      ResultLimit limit,
      int concurrent,
      Executor workers,
      Duration pulse,
      Telemetry telemetry) {
    var answers = new Answers(telemetry);
    var changes = new ToolChanges(ports.watch(), pulse, telemetry);
    var directory = new ToolDirectory(ports.browse(), selection, changes);
    var caller = new ToolCaller(directory, ports, selection, limit);
    this.services =
        new ToolServices(
            server,
            answers,
            directory,
            new ToolCalls(caller, answers, new Progress(pulse)),
            changes);
    this.modern = new ModernServer(services);
    this.queue = new CallQueue(concurrent, workers);
    this.telemetry = telemetry;
  }

  /**
   * Looks at the registry, on another thread: opening it takes as long as a client needs to begin.
   */
  public void lookAhead() {
    Thread.startVirtualThread(services.changes()::now);
  }

  /** {@return what serves requests of the modern era} */
  public ModernServer modern() {
    return modern;
  }

  /** {@return what a client waits for: nothing yet} */
  public OpenRequests client() {
    return client(line());
  }

  /**
   * {@return what a client waits for, nothing yet, whose calls wait in that line}
   *
   * @param line one of ours, shared by all requests of a client that sends each alone
   */
  public OpenRequests client(CallQueue.Line line) {
    return new OpenRequests(line);
  }

  /** {@return a line for the calls of one client, which takes turns with the other lines} */
  public CallQueue.Line line() {
    return queue.line();
  }

  /** {@return whether any call would be refused now} */
  public boolean isBusy() {
    return queue.isFull();
  }

  /**
   * {@return a conversation that nothing was said in yet}
   *
   * @param unasked where notifications go that belong to no request, if there is such a way
   */
  public Connection connection(Optional<Outlet> unasked) {
    var client = client();
    return new Connection(modern, new LegacySession(services, client, unasked), client, telemetry);
  }
}
