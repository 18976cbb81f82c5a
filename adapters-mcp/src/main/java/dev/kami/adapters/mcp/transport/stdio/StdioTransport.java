package dev.kami.adapters.mcp.transport.stdio;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.Connection;
import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.Outlet;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Carries one conversation over a pair of streams, from the first line to the last reply. */
public final class StdioTransport {

  /** The most bytes of a line. */
  static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final JsonCodec json;
  private final Telemetry telemetry;
  private final Relay relay;
  private final LineReader lines;
  private final LineWriter replies;
  private final Connection connection;
  private final Exchange exchange;
  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * A transport over these streams.
   *
   * @param output must throw when it fails, so no {@link java.io.PrintStream}
   * @param agents what is carried to
   * @param relay the threads that read, and run what is read
   */
  public StdioTransport(
      JsonCodec json,
      Telemetry telemetry,
      InputStream input,
      OutputStream output,
      Agents agents,
      Relay relay) {
    this.json = json;
    this.telemetry = telemetry;
    this.relay = relay;
    this.lines = new LineReader(input, LONGEST_LINE);
    this.replies = new LineWriter(output, this::clientIsGone);
    Outlet outlet = message -> replies.write(json.print(message));
    this.exchange = Exchange.over(outlet);
    this.connection = agents.connection(Optional.of(outlet));
  }

  /**
   * Carries messages until the input ends, then returns once everything asked was answered and
   * flushed. Returns early, its guests stopped, when the client closes the output or the calling
   * thread is interrupted.
   */
  public void run() {
    // A read cannot be interrupted: it gets threads that nobody has to wait for.
    relay.begin(this::readOne, over::countDown);
    try {
      over.await();
      connection.awaitEnd();
      replies.drain();
    } catch (InterruptedException _) {
      connection.cancelAll();
      Thread.currentThread().interrupt();
    }
  }

  /** {@return whether there was a line, and there may be another} */
  private boolean readOne() {
    try {
      var line = lines.next();
      if (replies.hasFailed()) {
        return false;
      }
      if (line.isPresent()) {
        receive(line.get());
        return true;
      }
      telemetry.record(LogEvent.of(LogLevel.INFO, "kami", "stdin closed, shutting down"));
    } catch (IOException e) {
      telemetry.record(
          LogEvent.of(LogLevel.WARN, "transport", "reading stdin failed, shutting down")
              .with("error", e.toString()));
    }
    return false;
  }

  private void receive(Line line) {
    switch (line) {
      case Line.Text(var text, var bytes) -> {
        if (!text.isBlank()) {
          receive(text, bytes);
        }
      }
      case Line.NotUtf8() ->
          connection.refuse(ErrorCode.PARSE_ERROR, "the line is not valid UTF-8", exchange);
      case Line.TooLong() ->
          connection.refuse(
              ErrorCode.INVALID_REQUEST,
              "the line is longer than " + LONGEST_LINE + " bytes and was skipped",
              exchange);
    }
  }

  private void receive(String text, int bytes) {
    if (telemetry.wants(LogLevel.TRACE)) {
      telemetry.record(LogEvent.of(LogLevel.TRACE, "transport", "read message").with("len", bytes));
    }
    JsonValue message;
    try {
      message = json.parse(text);
    } catch (ProblemException e) {
      connection.refuse(ErrorCode.PARSE_ERROR, Sentences.of(e), exchange);
      return;
    }
    connection.receive(message, exchange);
  }

  private void clientIsGone(IOException e) {
    telemetry.record(
        LogEvent.of(LogLevel.WARN, "transport", "writing stdout failed, shutting down")
            .with("error", e.toString()));
    connection.cancelAll();
    over.countDown();
  }
}
