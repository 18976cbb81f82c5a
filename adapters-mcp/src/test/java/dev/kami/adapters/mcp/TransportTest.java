package dev.kami.adapters.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines that are no messages, and what the log says of those that are. */
@Timeout(60)
class TransportTest {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

  @Test
  void carriage_returns_and_empty_lines_are_tolerated() throws Exception {
    try (var client = new Client(new FakeTools())) {
      client.send("\r\n\n \t\r");
      assertEquals(PONG, client.ask(PING + "\r"));
    }
  }

  @Test
  void a_line_that_is_not_utf8_is_a_parse_error() throws Exception {
    try (var client = new Client(new FakeTools())) {
      client.sendBytes(new byte[] {'"', (byte) 0xc3, '"', '\n'});
      assertEquals(
          Optional.of(
              "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":"
                  + "{\"code\":-32700,\"message\":\"the line is not valid UTF-8\"}}"),
          client.receive());
      assertEquals(PONG, client.ask(PING));
    }
  }

  @Test
  void a_line_of_20_megabytes_is_skipped_and_the_server_lives_on() throws Exception {
    try (var client = new Client(new FakeTools())) {
      assertEquals(
          "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":"
              + "\"the line is longer than 16777216 bytes and was skipped\"}}",
          client.ask("x".repeat(20_000_000)));
      assertEquals(PONG, client.ask(PING));
    }
  }

  @Test
  void the_log_says_what_operators_look_for() throws Exception {
    var client = new Client(new FakeTools());
    client.ask(PING);
    client.endInput();
    client.awaitEnd();
    assertEquals(
        List.of(
            LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on stdio"),
            LogEvent.of(LogLevel.TRACE, "transport", "read message").with("len", PING.length()),
            LogEvent.of(LogLevel.DEBUG, "kami", "dispatching MCP request").with("method", "ping"),
            LogEvent.of(LogLevel.INFO, "kami", "stdin closed, shutting down")),
        client.telemetry().events());
  }

  @Test
  void a_defect_is_logged_and_a_damaged_registry_told() throws Exception {
    var tools =
        new FakeTools() {
          @Override
          public List<Tool> browse(Optional<ToolId> after, int most) {
            throw new ProblemException(
                new SystemFault(
                    SystemFault.Kind.STORAGE, "registry.damaged", "no database", "", "restore it"));
          }
        };
    tools.with(
        "t.defect",
        (_, _) -> {
          throw new IllegalStateException("for the log only");
        });
    try (var client = new Client(tools)) {
      assertEquals(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":"
              + "{\"code\":-32603,\"message\":\"no database; to fix: restore it\"}}",
          client.ask(PING.replace("ping", "tools/list")));
      client.ask(PING.replace("\"ping\"", "\"tools/call\",\"params\":{\"name\":\"t_defect\"}"));
      assertEquals(
          LogEvent.of(LogLevel.ERROR, "kami", "answering an MCP request failed")
              .with("method", "tools/call")
              .with("error", "java.lang.IllegalStateException: for the log only"),
          client.telemetry().events().getLast());
    }
  }

  @Test
  void a_name_of_any_length_is_quoted_in_short() throws Exception {
    try (var client = new Client(new FakeTools())) {
      var name = "x".repeat(1_000_000);
      assertEquals(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32601,\"message\":"
              + "\"there is no method '"
              + "x".repeat(80)
              + "…'\"}}",
          client.ask(PING.replace("ping", name)));
    }
  }

  @Test
  void an_input_that_fails_ends_the_server_with_a_warning() {
    var telemetry = new RecordingTelemetry(LogLevel.WARN);
    var tools = new FakeTools();
    var output = new ByteArrayOutputStream();
    var failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("Input/output error");
          }
        };
    Servers.of(tools, Servers.OPTIONS, telemetry).run(failing, output);
    assertEquals(List.of("WARN reading stdin failed, shutting down"), telemetry.lines());
    assertEquals("", output.toString(UTF_8));
  }

  @Test
  void an_output_that_fails_ends_the_server_with_a_warning() {
    var telemetry = new RecordingTelemetry(LogLevel.WARN);
    var tools = new FakeTools();
    var input = new ByteArrayInputStream((PING + "\n").getBytes(UTF_8));
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Servers.of(tools, Servers.OPTIONS, telemetry).run(input, full);
    assertEquals(
        List.of(
            LogEvent.of(LogLevel.WARN, "transport", "writing stdout failed, shutting down")
                .with("error", "java.io.IOException: No space left on device")),
        telemetry.events());
  }
}
