package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.modern.ModernServer;
import dev.kami.adapters.mcp.transport.http.session.Sessions;
import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.transport.http.visit.Body;
import dev.kami.adapters.mcp.transport.http.visit.BodySpace;
import dev.kami.adapters.mcp.transport.http.visit.MediaTypes;
import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The one path that agents use: each request is of one era, and served in it. Safe for use by many
 * threads, each of which owns a visit until it ends.
 */
public final class McpEndpoint {

  /** The most requests at once, streams included; connections beyond are left for health checks. */
  public static final int MOST = 896;

  private static final String METHODS = "POST, GET, DELETE";

  private final JsonCodec json;
  private final Telemetry telemetry;
  private final Refusals refusals;
  private final ModernRequests modern;
  private final LegacyRequests legacy;
  private final BodySpace space;
  private final Semaphore places = new Semaphore(MOST);
  private volatile boolean draining;

  /**
   * An endpoint for these agents.
   *
   * @param pace how long a client that is being answered hears nothing
   */
  public McpEndpoint(
      Agents agents,
      Sessions sessions,
      JsonCodec json,
      Telemetry telemetry,
      BodySpace space,
      Duration pace) {
    this.json = json;
    this.telemetry = telemetry;
    this.refusals = new Refusals(json);
    var listeners = new ListenerPlaces();
    this.modern = new ModernRequests(agents, refusals, pace, listeners);
    this.legacy = new LegacyRequests(agents, refusals, pace, sessions, listeners);
    this.space = space;
  }

  /** {@return whether a request would be served now} */
  public boolean isReady() {
    return !draining && places.availablePermits() > 0;
  }

  /** Serves a request whose sender may make it. */
  public void serve(Visit visit) throws IOException {
    if (!places.tryAcquire()) {
      visit.answer(refusals.busy("the server is busy; to fix: send it again later"));
      return;
    }
    try {
      if (draining) {
        visit.answer(
            refusals
                .busy("the server is about to stop; to fix: send it to another, or later")
                .with("Connection", "close"));
        return;
      }
      switch (visit.method()) {
        case "POST" -> post(visit);
        case "GET" -> get(visit);
        case "DELETE" -> delete(visit);
        default -> visit.answer(notAllowed(METHODS));
      }
    } finally {
      places.release();
    }
  }

  /** Serves no request any more and ends what would wait for ever; calls go on. */
  public void windUp() {
    draining = true;
    modern.windUp();
    legacy.windUp();
  }

  /** {@return whether all that was begun has ended within that time} */
  public boolean awaitEnd(Duration time) throws InterruptedException {
    if (!places.tryAcquire(MOST, time.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    places.release(MOST);
    return true;
  }

  /** Takes back whatever is not answered yet; its senders are told. */
  public void cutOff() {
    modern.cutOff();
    legacy.cutOff();
  }

  private void post(Visit visit) throws IOException {
    var accepted = MediaTypes.accepted(visit.header("Accept"));
    if (!MediaTypes.isJson(visit.header("Content-Type"))) {
      visit.answer(
          refusals.of(
              415,
              ErrorCode.INVALID_REQUEST,
              "a message is JSON in UTF-8; to fix: send Content-Type: application/json"));
    } else if (!accepted.json() && !accepted.events()) {
      visit.answer(
          refusals.of(
              406,
              ErrorCode.INVALID_REQUEST,
              "replies are JSON or events; to fix: send Accept: application/json,"
                  + " text/event-stream"));
    } else {
      try (var body = new Body(space)) {
        switch (body.read(visit.body())) {
          case Body.Content.Text(var text, var bytes) -> receive(text, bytes, visit, accepted);
          case Body.Content.NotUtf8() ->
              visit.answer(refusals.of(400, ErrorCode.PARSE_ERROR, "the body is not valid UTF-8"));
          case Body.Content.TooLarge() ->
              visit.answer(
                  refusals.of(
                      413,
                      ErrorCode.INVALID_REQUEST,
                      "the body is larger than " + BodySpace.MOST + " bytes"));
          case Body.Content.NoSpace() ->
              visit.answer(
                  refusals.busy("too many large requests at once; to fix: send it again later"));
        }
      }
    }
  }

  private void receive(String text, int bytes, Visit visit, MediaTypes accepted)
      throws IOException {
    if (telemetry.wants(LogLevel.TRACE)) {
      telemetry.record(LogEvent.of(LogLevel.TRACE, "transport", "read message").with("len", bytes));
    }
    JsonValue message;
    try {
      message = json.parse(text);
    } catch (ProblemException e) {
      visit.answer(refusals.of(400, ErrorCode.PARSE_ERROR, Sentences.of(e)));
      return;
    }
    dispatch(message, Message.of(message), visit, accepted);
  }

  private void dispatch(JsonValue json, Message message, Visit visit, MediaTypes accepted)
      throws IOException {
    var version = visit.header(HeaderCheck.VERSION);
    if (isModern(version)
        || (message instanceof Request request && ModernServer.isMeant(request))) {
      modern.serve(message, visit, accepted);
    } else if (speaks(version)) {
      legacy.serve(json, message, visit, accepted);
    } else {
      visit.answer(unknownVersion(version));
    }
  }

  private void get(Visit visit) throws IOException {
    var version = visit.header(HeaderCheck.VERSION);
    if (isModern(version)) {
      visit.answer(notAllowed("POST"));
    } else if (!speaks(version)) {
      visit.answer(unknownVersion(version));
    } else if (!MediaTypes.accepted(visit.header("Accept")).events()) {
      visit.answer(
          refusals.of(
              406,
              ErrorCode.INVALID_REQUEST,
              "GET opens a stream of events; to fix: send Accept: text/event-stream"));
    } else {
      legacy.listen(visit);
    }
  }

  private void delete(Visit visit) throws IOException {
    var version = visit.header(HeaderCheck.VERSION);
    if (isModern(version)) {
      visit.answer(notAllowed("POST"));
    } else if (!speaks(version)) {
      visit.answer(unknownVersion(version));
    } else {
      legacy.end(visit);
    }
  }

  private static boolean isModern(Optional<String> version) {
    return version.flatMap(ProtocolVersion::of).filter(ProtocolVersion::isModern).isPresent();
  }

  /** Requests of the revisions before 2025-06-18 have no such header. */
  private static boolean speaks(Optional<String> version) {
    return version.isEmpty() || version.flatMap(ProtocolVersion::legacy).isPresent();
  }

  private Answer unknownVersion(Optional<String> version) {
    return refusals.of(
        400,
        ErrorCode.INVALID_REQUEST,
        HeaderCheck.VERSION
            + " is '"
            + version.map(Printable::clip).orElse("")
            + "', spoken are "
            + String.join(", ", ProtocolVersion.texts()));
  }

  private Answer notAllowed(String methods) {
    return refusals
        .of(405, ErrorCode.INVALID_REQUEST, "allowed are " + methods)
        .with("Allow", methods);
  }
}
