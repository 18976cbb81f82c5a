package dev.kami.adapters.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.FakeJson;
import dev.kami.application.contract.TelemetryContract;
import dev.kami.application.memory.FixedClock;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogFormat;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class StderrTelemetryTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void the_text_form_is_the_one_of_the_guide() {
    var telemetry = telemetry(err, LogLevel.TRACE, LogFormat.TEXT);
    telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "MCP server ready on stdio"));
    telemetry.record(
        LogEvent.of(LogLevel.DEBUG, "kami", "dispatching MCP request")
            .with("method", "tools/list"));
    telemetry.record(LogEvent.of(LogLevel.TRACE, "transport", "read message").with("len", 128));
    assertEquals(
        """
        INFO kami: MCP server ready on stdio
        DEBUG kami: dispatching MCP request method="tools/list"
        TRACE transport: read message len=128
        """,
        output());
  }

  @Test
  void the_json_form_is_one_object_a_line() {
    telemetry(err, LogLevel.INFO, LogFormat.JSON)
        .record(LogEvent.of(LogLevel.WARN, "kami", "execution failed").with("fuel", 7));
    assertEquals(
        "{\"time\":\"2026-11-22T00:00:00Z\",\"level\":\"WARN\",\"target\":\"kami\","
            + "\"message\":\"execution failed\",\"fields\":{\"fuel\":7}}\n",
        output());
  }

  @Test
  void the_json_form_escapes_what_a_terminal_might_act_on() {
    telemetry(err, LogLevel.INFO, LogFormat.JSON)
        .record(LogEvent.of(LogLevel.WARN, "kami", "cause: \u009b31m \u202e \udb40\udc01"));
    assertTrue(output().contains("cause: \\u009b31m \\u202e \\udb40\\udc01"), output());
  }

  @Test
  void a_broken_standard_error_loses_events_and_nothing_else() {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            err.write('x');
            throw new IOException("Broken pipe");
          }
        };
    telemetry(broken, LogLevel.INFO, LogFormat.TEXT)
        .record(LogEvent.of(LogLevel.ERROR, "kami", "lost"));
    assertEquals("x", output(), "it was tried once");
  }

  @Nested
  final class AsText extends TelemetryContract {
    @Override
    protected Telemetry infoAndAbove() {
      return telemetry(err, LogLevel.INFO, LogFormat.TEXT);
    }

    @Override
    protected String output() {
      return StderrTelemetryTest.this.output();
    }
  }

  @Nested
  final class AsJson extends TelemetryContract {
    @Override
    protected Telemetry infoAndAbove() {
      return telemetry(err, LogLevel.INFO, LogFormat.JSON);
    }

    @Override
    protected String output() {
      return StderrTelemetryTest.this.output();
    }
  }

  private String output() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Telemetry telemetry(OutputStream err, LogLevel least, LogFormat format) {
    return StderrTelemetry.writingTo(
        err, least, format, new FakeJson(), new FixedClock(Instant.parse("2026-11-22T00:00:00Z")));
  }
}
