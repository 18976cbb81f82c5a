package dev.kami.adapters.mcp.fake;

import dev.kami.adapters.mcp.McpServer;
import dev.kami.adapters.mcp.ServeOptions;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.tools.ResultLimit;
import dev.kami.adapters.mcp.protocol.tools.Selection;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.time.Duration;
import java.util.List;

/** Makes the servers of tests. */
public final class Servers {

  /** Everything is served, and nothing happens by itself. */
  public static final ServeOptions OPTIONS =
      new ServeOptions(4, List.of(), List.of(), 1_000_000, Duration.ofHours(1));

  private Servers() {}

  /** {@return options with a pulse that no test has to wait for} */
  public static ServeOptions quick() {
    return new ServeOptions(4, List.of(), List.of(), 1_000_000, Duration.ofMillis(1));
  }

  /** {@return a server of these tools} */
  public static McpServer of(FakeTools tools, ServeOptions options, Telemetry telemetry) {
    return new McpServer(
        new ServerInfo("kami", "0.1.0"),
        tools.ports(),
        options,
        Thread::startVirtualThread,
        new MoshiJsonCodec(),
        telemetry);
  }

  /** {@return what a transport of these tools carries messages to} */
  public static Agents agents(FakeTools tools) {
    return new Agents(
        new ServerInfo("kami", "0.1.0"),
        tools.ports(),
        Selection.ALL,
        new ResultLimit(OPTIONS.maxResultChars()),
        OPTIONS.concurrent(),
        Thread::startVirtualThread,
        OPTIONS.pulse(),
        new RecordingTelemetry(LogLevel.ERROR));
  }
}
