package dev.kami.adapters.mcp.transport.http.visit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One request and its response; used by one thread.
 *
 * <p>Methods that write throw when the client has gone, or reads too slowly. The exception must
 * reach the server, which closes the connection then; a response that was begun is closed by
 * nothing else.
 */
public final class Visit {

  /** Each piece of a response has a time of its own, so that a slow reader is no late one. */
  private static final int PIECE = 64 * 1024;

  /** How much of a body that nobody wants is read, so that its sender reads the response. */
  static final long LONGEST_REST = 128L * 1024 * 1024;

  private final HttpExchange http;
  private final WriteGuard guard;

  /** The visit that an exchange of the server is. */
  public Visit(HttpExchange http, WriteGuard guard) {
    this.http = http;
    this.guard = guard;
  }

  /** {@return the method, such as {@code POST}} */
  public String method() {
    return http.getRequestMethod();
  }

  /** {@return the path that is asked for, as it was written, without a query} */
  public String path() {
    return Optional.ofNullable(http.getRequestURI().getRawPath()).orElse("");
  }

  /** {@return the host that is named in the request line, which few clients do} */
  public Optional<String> authority() {
    return Optional.ofNullable(http.getRequestURI().getRawAuthority());
  }

  /** {@return the value of a header; of one that was sent twice, both with a comma between} */
  public Optional<String> header(String name) {
    return Optional.ofNullable(http.getRequestHeaders().get(name))
        .map(values -> String.join(", ", values));
  }

  /** {@return the body; reading fails when it comes too slowly} */
  public InputStream body() {
    return http.getRequestBody();
  }

  /** {@return the address that the request came from, a proxy's if there is one} */
  public InetAddress client() {
    return http.getRemoteAddress().getAddress();
  }

  /** Sends a whole response. */
  public void answer(Answer answer) throws IOException {
    var headers = http.getResponseHeaders();
    answer.headers().forEach((name, value) -> headers.set(name, value));
    headers.set("Cache-Control", "no-store");
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (body.length == 0 || method().equals("HEAD")) {
      // The server reads what is left by itself, but loses count of the connection when that fails.
      body().skip(LONGEST_REST);
      guard.run(() -> http.sendResponseHeaders(answer.status(), -1));
      return;
    }
    guard.run(() -> http.sendResponseHeaders(answer.status(), body.length));
    var out = http.getResponseBody();
    for (var at = 0; at < body.length; at += PIECE) {
      var from = at;
      guard.run(() -> out.write(body, from, Math.min(PIECE, body.length - from)));
    }
    guard.run(out::close);
  }

  /**
   * {@return a stream of events, begun}
   *
   * <p>The connection ends with it: only so does the server forget a connection that a late write
   * has closed.
   */
  public EventStream stream() throws IOException {
    var headers = http.getResponseHeaders();
    headers.put("Content-Type", List.of("text/event-stream"));
    headers.put("Cache-Control", List.of("no-store"));
    headers.put("X-Accel-Buffering", List.of("no"));
    headers.put("Connection", List.of("close"));
    guard.run(() -> http.sendResponseHeaders(200, 0));
    return EventStream.on(http.getResponseBody(), guard);
  }
}
