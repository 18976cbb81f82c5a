package dev.kami.adapters.mcp;

import dev.kami.adapters.mcp.transport.http.HttpTransport;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.Optional;

/** A server that agents reach over HTTP; safe for use by many threads. */
public final class HttpService {

  private final HttpTransport transport;
  private final Optional<String> generatedToken;
  private final Duration drain;

  HttpService(HttpTransport transport, Optional<String> generatedToken, Duration drain) {
    this.transport = transport;
    this.generatedToken = generatedToken;
    this.drain = drain;
  }

  /** {@return where agents reach it, such as {@code http://127.0.0.1:8642/mcp}} */
  public String url() {
    var address = transport.address();
    var literal = address.getAddress().getHostAddress();
    var host = address.getAddress() instanceof Inet6Address ? "[" + literal + "]" : literal;
    return "http://" + host + ":" + address.getPort() + "/mcp";
  }

  /** {@return the token that was made because none was given; never to be logged} */
  public Optional<String> generatedToken() {
    return generatedToken;
  }

  /**
   * Stops in order: nothing new is taken, what was asked is answered, within the time that the
   * options give. To be called once.
   */
  public void stop() {
    transport.stop(drain);
  }

  /** Waits until it has stopped; when the thread is interrupted, it stops itself. */
  public void awaitStop() {
    try {
      transport.awaitStop();
    } catch (InterruptedException _) {
      transport.stop(Duration.ZERO);
      Thread.currentThread().interrupt();
    }
  }
}
