package dev.kami.adapters.mcp.fake;

import dev.kami.adapters.mcp.HttpOptions;
import dev.kami.adapters.mcp.HttpService;
import dev.kami.adapters.mcp.ServeOptions;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server on a port of this machine, with the token {@link #TOKEN}, and a client of it. */
public final class HttpHost implements AutoCloseable {

  /** What clients present. */
  public static final String TOKEN = "test-token-0123456789";

  /** How many seconds the server waits for a whole request. */
  public static final int REQUEST_SECONDS = 3;

  private static final Duration DRAIN = Duration.ofSeconds(30);

  static {
    // Read once by the JDK's server, so it holds for all tests of this JVM.
    System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(REQUEST_SECONDS));
  }

  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.DEBUG);
  private final HttpService service;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** Starts a server for these tools in which nothing happens by itself. */
  public HttpHost(FakeTools tools) {
    this(tools, Servers.OPTIONS);
  }

  /** Starts a server for these tools with these options. */
  public HttpHost(FakeTools tools, ServeOptions options) {
    this(tools, options, loopback(DRAIN));
  }

  /** Starts a server for these tools with these options. */
  public HttpHost(FakeTools tools, ServeOptions options, HttpOptions http) {
    service = Servers.of(tools, options, telemetry).listen(http);
  }

  /** {@return options of a server on a free port, which waits so long for calls when it stops} */
  public static HttpOptions loopback(Duration drain) {
    return new HttpOptions("127.0.0.1", 0, Optional.empty(), Optional.of(TOKEN), List.of(), drain);
  }

  /** {@return options whose pulse is short, but long enough for a busy machine} */
  public static ServeOptions lively() {
    return new ServeOptions(4, List.of(), List.of(), 1_000_000, Duration.ofMillis(50));
  }

  /** {@return where it listens} */
  public URI uri(String path) {
    return URI.create(service.url()).resolve(path);
  }

  /** {@return its port} */
  public int port() {
    return uri("/").getPort();
  }

  /** {@return a connection to it} */
  public RawHttp connect() throws IOException {
    return new RawHttp(port());
  }

  /** {@return what the server reported} */
  public RecordingTelemetry telemetry() {
    return telemetry;
  }

  /** Waits until the server has reported this. */
  public void awaitReport(String message) {
    while (telemetry.events().stream().noneMatch(event -> event.message().equals(message))) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** {@return the service itself} */
  public HttpService service() {
    return service;
  }

  /** {@return a request with the token; the headers are names and values in turn} */
  public HttpRequest.Builder request(String... headers) {
    var builder =
        HttpRequest.newBuilder(uri("/mcp"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream");
    for (var i = 0; i < headers.length; i += 2) {
      builder.setHeader(headers[i], headers[i + 1]);
    }
    return builder;
  }

  /** {@return a request that posts} */
  public HttpRequest posting(String body, String... headers) {
    return request(headers).POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  /** {@return a request of the modern era, whose headers say what its body says} */
  public HttpRequest modern(String method, String name, String body) {
    var headers =
        List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method, "Mcp-Name", name);
    return posting(body, headers.toArray(String[]::new));
  }

  /** {@return the response} */
  public HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** {@return the response to what is posted} */
  public HttpResponse<String> post(String body, String... headers) throws Exception {
    return send(posting(body, headers));
  }

  /** {@return the response, whose lines are read as they come} */
  public HttpResponse<Stream<String>> stream(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofLines());
  }

  /** {@return the id of a session in that revision} */
  public String begin(String revision) throws Exception {
    return post(Requests.initialize(revision)).headers().firstValue("Mcp-Session-Id").orElseThrow();
  }

  /** Stops in order, once. */
  public void stop() {
    if (stopped.compareAndSet(false, true)) {
      service.stop();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    stop();
  }
}
