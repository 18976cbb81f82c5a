package dev.kami.adapters.wasm.http;

import java.util.List;

/**
 * The head of a request. Whoever makes one has checked its parts with {@link HttpSyntax}.
 *
 * @param method a token, {@code GET}
 * @param secure whether it goes through TLS
 * @param host a name, or an address without brackets
 * @param port the port
 * @param target the path and query, {@code /a?b}
 * @param fields none about the connection, and no length
 * @param length how the body ends
 * @param timeouts how long to wait
 */
public record HttpRequest(
    String method,
    boolean secure,
    String host,
    int port,
    String target,
    List<HttpField> fields,
    BodyLength length,
    HttpTimeouts timeouts) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Copies the list. */
  public HttpRequest {
    fields = List.copyOf(fields);
  }

  /** {@return the port of a scheme that names none} */
  public static int defaultPort(boolean secure) {
    return secure ? HTTPS : HTTP;
  }

  /** {@return the server as the header names it} */
  String authority() {
    var name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == defaultPort(secure) ? name : name + ":" + port;
  }
}
