package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogFormat;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes events to standard error, one line and one {@code write} an event, so that the lines of
 * several threads never mix. A broken standard error loses events and nothing else.
 */
public final class StderrTelemetry implements Telemetry {
  private final OutputStream err;
  private final LogLevel least;
  private final LogLine line;

  private StderrTelemetry(OutputStream err, LogLevel least, LogLine line) {
    this.err = err;
    this.least = least;
    this.line = line;
  }

  /**
   * {@return telemetry that writes events of at least that level}
   *
   * @param err where lines go, unbuffered
   * @param least the lowest level that is wanted
   * @param format the form of a line
   * @param json writes the values
   * @param clock tells the time of the JSON form; the text form leaves it to the service manager
   */
  public static StderrTelemetry writingTo(
      OutputStream err, LogLevel least, LogFormat format, JsonCodec json, Clock clock) {
    return new StderrTelemetry(
        err,
        least,
        switch (format) {
          case TEXT -> new TextLogLine(json);
          case JSON -> new JsonLogLine(json, clock);
        });
  }

  @Override
  public void record(LogEvent event) {
    if (!wants(event.level())) {
      return;
    }
    var bytes = (line.of(event) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (err) {
      try {
        err.write(bytes);
        err.flush();
      } catch (IOException _) {
        // Nobody reads standard error any more; the work goes on.
      }
    }
  }

  @Override
  public boolean wants(LogLevel level) {
    return level.compareTo(least) >= 0;
  }
}
