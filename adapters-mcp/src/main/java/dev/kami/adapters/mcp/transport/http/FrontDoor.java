package dev.kami.adapters.mcp.transport.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.kami.adapters.mcp.transport.http.access.AccessToken;
import dev.kami.adapters.mcp.transport.http.access.TrustedNames;
import dev.kami.adapters.mcp.transport.http.endpoint.McpEndpoint;
import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.adapters.mcp.transport.http.visit.WriteGuard;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.Printable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Sends each request where it belongs, past names and token; nothing but failed input escapes. */
final class FrontDoor implements HttpHandler {

  private final TrustedNames names;
  private final AccessToken token;
  private final McpEndpoint mcp;
  private final BooleanSupplier ready;
  private final WriteGuard guard;
  private final Telemetry telemetry;

  /**
   * A door.
   *
   * @param ready whether the next request is likely to be served well
   */
  FrontDoor(
      TrustedNames names,
      AccessToken token,
      McpEndpoint mcp,
      BooleanSupplier ready,
      WriteGuard guard,
      Telemetry telemetry) {
    this.names = names;
    this.token = token;
    this.mcp = mcp;
    this.ready = ready;
    this.guard = guard;
    this.telemetry = telemetry;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      enter(new Visit(exchange, guard));
    } catch (IOException e) {
      log(LogLevel.DEBUG, "a client has gone, or is too slow", e.toString());
      throw e;
    } catch (Throwable e) {
      log(LogLevel.ERROR, "answering an HTTP request failed", e.toString());
      // Only an exception makes the server let go of a connection whose response was not ended.
      throw new IOException(e);
    }
  }

  private void enter(Visit visit) throws IOException {
    switch (visit.path()) {
      case "/mcp" -> {
        var refusal = refusal(visit);
        if (refusal.isPresent()) {
          log(LogLevel.DEBUG, "refused an HTTP request", Integer.toString(refusal.get().status()));
          visit.answer(refusal.get());
        } else {
          mcp.serve(visit);
        }
      }
      case "/health" -> probe(visit, true);
      case "/ready" -> probe(visit, ready.getAsBoolean());
      case String other ->
          visit.answer(
              Answer.text(404, "there is no " + Printable.clip(other) + "; agents use /mcp"));
    }
  }

  private static void probe(Visit visit, boolean well) throws IOException {
    switch (visit.method()) {
      case "GET", "HEAD" ->
          visit.answer(well ? Answer.text(200, "ok") : Answer.text(503, "not ready"));
      default -> visit.answer(Answer.text(405, "allowed are GET, HEAD").with("Allow", "GET, HEAD"));
    }
  }

  private Optional<Answer> refusal(Visit visit) {
    if (!names.admitHost(visit.header("Host")) || !isHere(visit.authority())) {
      return Optional.of(
          Answer.text(
              403,
              "this server does not answer to the name in Host; to fix: call it localhost, or add"
                  + " the name to serve.allowed_hosts (--allowed-hosts)"));
    }
    if (!names.admitOrigin(visit.header("Origin"))) {
      return Optional.of(
          Answer.text(
              403,
              "pages of this Origin may not call this server; to fix: add its host to"
                  + " serve.allowed_hosts (--allowed-hosts)"));
    }
    var authorization = visit.header("Authorization");
    if (authorization.filter(token::isIn).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Answer.text(
                401,
                "a bearer token is needed; to fix: send Authorization: Bearer and the token that"
                    + " the server was started with, or has shown at its start")
            .with(
                "WWW-Authenticate",
                authorization.isEmpty()
                    ? "Bearer realm=\"kami\""
                    : "Bearer realm=\"kami\", error=\"invalid_token\""));
  }

  private boolean isHere(Optional<String> authority) {
    return authority.isEmpty() || names.admitHost(authority);
  }

  private void log(LogLevel level, String message, String why) {
    if (telemetry.wants(level)) {
      telemetry.record(LogEvent.of(level, "transport", message).with("why", why));
    }
  }
}
