package dev.kami.adapters.mcp.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kami.adapters.mcp.McpServer;
import dev.kami.adapters.mcp.ServeOptions;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Optional;

/** A client of a server that runs on a thread of its own; they talk through the system's pipes. */
public final class Client implements AutoCloseable {

  private final Pipe toServer = Pipe.open();
  private final Pipe fromServer = Pipe.open();
  private final OutputStream requests = Channels.newOutputStream(toServer.sink());
  private final BufferedReader replies =
      new BufferedReader(
          new InputStreamReader(Channels.newInputStream(fromServer.source()), UTF_8));
  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.TRACE);
  private final Thread server;

  /** Starts a server for these tools, whose pulse is an hour. */
  public Client(FakeTools tools) throws IOException {
    this(tools, Servers.OPTIONS);
  }

  /** Starts a server for these tools with these options. */
  public Client(FakeTools tools, ServeOptions options) throws IOException {
    var mcp = Servers.of(tools, options, telemetry);
    server = Thread.ofPlatform().daemon().start(() -> serve(mcp));
  }

  private void serve(McpServer mcp) {
    try (var input = Channels.newInputStream(toServer.source());
        var output = Channels.newOutputStream(fromServer.sink())) {
      mcp.run(input, output);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a line. */
  public void send(String line) throws IOException {
    sendBytes((line + "\n").getBytes(UTF_8));
  }

  /** Sends bytes as they are. */
  public void sendBytes(byte[] bytes) throws IOException {
    requests.write(bytes);
  }

  /** {@return the next line of the server; empty when it has closed its output} */
  public Optional<String> receive() throws IOException {
    return Optional.ofNullable(replies.readLine());
  }

  /** {@return the reply to a line, when nothing else is under way} */
  public String ask(String line) throws IOException {
    send(line);
    return receive().orElseThrow();
  }

  /** Sends nothing more. */
  public void endInput() throws IOException {
    requests.close();
  }

  /** Reads nothing more. */
  public void closeReplies() throws IOException {
    replies.close();
  }

  /** {@return what the server reported} */
  public RecordingTelemetry telemetry() {
    return telemetry;
  }

  /** Waits until the server has returned. */
  public void awaitEnd() throws InterruptedException {
    server.join();
  }

  /** {@return the thread that the server runs on} */
  public Thread serverThread() {
    return server;
  }

  @Override
  public void close() throws IOException {
    endInput();
    closeReplies();
  }
}
