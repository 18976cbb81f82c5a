package dev.kami.adapters.mcp.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.HttpOptions;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server begins, and what it says of itself. */
@Timeout(120)
class HttpStartTest {

  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.TRACE);

  @Test
  void a_port_in_use_is_told_with_what_to_do() {
    try (var host = new HttpHost(new FakeTools())) {
      var problem = refusal("127.0.0.1", host.port());
      assertEquals("http.port-in-use", problem.code());
      assertTrue(problem.cause().contains("127.0.0.1:" + host.port()), problem.cause());
      assertTrue(problem.fix().contains("--port"), problem.fix());
    }
  }

  @Test
  void an_address_that_is_not_ours_is_refused() {
    assertEquals("http.cannot-listen", refusal("203.0.113.1", 0).code());
    assertEquals("http.unknown-host", refusal("no such host", 0).code());
  }

  @Test
  void the_log_tells_the_address_and_never_the_token() {
    var service =
        Servers.of(new FakeTools(), Servers.OPTIONS, telemetry)
            .listen(
                new HttpOptions(
                    "127.0.0.1",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Duration.ofSeconds(1)));
    var token = service.generatedToken().orElseThrow();
    assertEquals(List.of("INFO MCP server ready on " + service.url()), telemetry.lines());
    service.stop();
    assertFalse(telemetry.events().toString().contains(token));
  }

  @Test
  void it_is_ready_while_the_registry_can_be_read_and_alive_in_any_case() throws Exception {
    var damaged = new AtomicBoolean();
    var tools =
        new FakeTools() {
          @Override
          public List<Tool> browse(Optional<ToolId> after, int most) {
            if (damaged.get()) {
              throw new ProblemException(
                  new SystemFault(
                      SystemFault.Kind.STORAGE, "registry.damaged", "no database", "", "restore"));
            }
            return super.browse(after, most);
          }
        };
    try (var host = new HttpHost(tools)) {
      assertEquals(200, status(host, "/ready"));
      damaged.set(true);
      assertEquals(503, status(host, "/ready"));
      assertEquals(503, status(host, "/ready"));
      assertEquals(200, status(host, "/health"));
      damaged.set(false);
      assertEquals(200, status(host, "/ready"));
      assertEquals(
          List.of("WARN not ready: the registry cannot be read"),
          host.telemetry().lines().stream().filter(line -> line.startsWith("WARN")).toList());
    }
  }

  private static int status(HttpHost host, String path) throws Exception {
    return host.send(HttpRequest.newBuilder(host.uri(path)).build()).statusCode();
  }

  private Problem refusal(String host, int port) {
    var options =
        new HttpOptions(
            host,
            port,
            Optional.empty(),
            Optional.of(HttpHost.TOKEN),
            List.of(),
            Duration.ofSeconds(1));
    var server = Servers.of(new FakeTools(), Servers.OPTIONS, telemetry);
    return assertThrows(ProblemException.class, () -> server.listen(options)).first();
  }
}
