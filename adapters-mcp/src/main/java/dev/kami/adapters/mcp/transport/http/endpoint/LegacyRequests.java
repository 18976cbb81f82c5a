package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.transport.http.access.RandomText;
import dev.kami.adapters.mcp.transport.http.session.Outbox;
import dev.kami.adapters.mcp.transport.http.session.Session;
import dev.kami.adapters.mcp.transport.http.session.Sessions;
import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.transport.http.visit.EventStream;
import dev.kami.adapters.mcp.transport.http.visit.MediaTypes;
import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.Malformed;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of the revisions that begin with {@code initialize}: each belongs to a session. A client
 * that goes does not take its requests back; it says so, or ends the session.
 */
final class LegacyRequests {

  private static final String SESSION = "Mcp-Session-Id";

  private final Agents agents;
  private final Refusals refusals;
  private final Duration pace;
  private final Sessions sessions;
  private final ListenerPlaces listeners;
  private final RandomText ids = new RandomText();
  private volatile boolean cutOff;

  LegacyRequests(
      Agents agents,
      Refusals refusals,
      Duration pace,
      Sessions sessions,
      ListenerPlaces listeners) {
    this.agents = agents;
    this.refusals = refusals;
    this.pace = pace;
    this.sessions = sessions;
    this.listeners = listeners;
  }

  /** Serves what was posted. */
  void serve(JsonValue json, Message message, Visit visit, MediaTypes accepted) throws IOException {
    var id = visit.header(SESSION);
    if (id.isPresent()) {
      var session = sessions.enter(id.get());
      if (session.isEmpty()) {
        visit.answer(ended());
        return;
      }
      try {
        converse(session.get(), json, message, visit, accepted);
      } finally {
        sessions.leave(session.get());
      }
    } else if (message instanceof Request request && request.method().equals("initialize")) {
      begin(json, message, visit, accepted);
    } else {
      visit.answer(missing());
    }
  }

  /** Serves a stream of what the client did not ask for. */
  void listen(Visit visit) throws IOException {
    var id = visit.header(SESSION);
    if (id.isEmpty()) {
      visit.answer(missing());
      return;
    }
    var session = sessions.enter(id.get());
    if (session.isEmpty()) {
      visit.answer(ended());
      return;
    }
    try {
      listen(session.get().outbox(), visit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      sessions.leave(session.get());
    }
  }

  private void listen(Outbox outbox, Visit visit) throws IOException, InterruptedException {
    if (!listeners.enter()) {
      visit.answer(refusals.busy(ListenerPlaces.FULL));
      return;
    }
    try {
      tell(outbox, outbox.listen(), visit.stream());
    } finally {
      listeners.leave();
    }
  }

  /** Ends a session because its client says so. */
  void end(Visit visit) throws IOException {
    var id = visit.header(SESSION);
    if (id.isEmpty()) {
      visit.answer(missing());
    } else {
      visit.answer(sessions.end(id.get()) ? Answer.empty(200) : ended());
    }
  }

  /** Lets go of all who listen. */
  void windUp() {
    sessions.hush();
  }

  /** Takes everything back; whoever waits is told. */
  void cutOff() {
    cutOff = true;
    sessions.endAll();
  }

  /** There is a session from now on, if there is anything to begin with. */
  private void begin(JsonValue json, Message message, Visit visit, MediaTypes accepted)
      throws IOException {
    var outbox = new Outbox();
    var session = new Session(ids.next(), agents.connection(Optional.of(outbox)), outbox);
    var letters = new Letterbox();
    session.connection().receive(json, letters);
    if (!letters.endsWithResult()) {
      deliver(letters, message, Map.of(), visit, accepted);
    } else if (sessions.open(session)) {
      deliver(letters, message, Map.of(SESSION, session.id()), visit, accepted);
    } else {
      visit.answer(
          refusals.busy(
              Sessions.MOST + " sessions are in use; to fix: end one that is not needed"));
    }
  }

  private void converse(
      Session session, JsonValue json, Message message, Visit visit, MediaTypes accepted)
      throws IOException {
    var letters = new Letterbox();
    session.connection().receive(json, letters);
    deliver(letters, message, Map.of(), visit, accepted);
  }

  private void deliver(
      Letterbox letters,
      Message message,
      Map<String, String> headers,
      Visit visit,
      MediaTypes accepted)
      throws IOException {
    var form =
        new Delivery.Form(reply -> status(message, reply), headers, () -> unanswered(message), 202);
    new Delivery(visit, accepted, refusals.json(), pace, form).of(letters);
  }

  private static int status(Message message, JsonValue reply) {
    return message instanceof Malformed && reply instanceof JsonObject ? 400 : 200;
  }

  /** A request that was taken back has no reply; one that we took back has. */
  private Optional<JsonValue> unanswered(Message message) {
    return cutOff && message instanceof Request request
        ? Optional.of(
            ErrorReply.to(
                    request,
                    ErrorCode.INTERNAL_ERROR,
                    "the server stopped before the request was answered; to fix: send it again")
                .toJson())
        : Optional.empty();
  }

  private void tell(Outbox outbox, long listener, EventStream stream)
      throws IOException, InterruptedException {
    while (true) {
      switch (outbox.next(listener, ListenerPlaces.pace(pace))) {
        case Outbox.News.Quiet() -> stream.comment();
        case Outbox.News.Over() -> {
          stream.close();
          return;
        }
        case Outbox.News.Message(var news) -> {
          try {
            stream.event(refusals.json().print(news));
          } catch (IOException e) {
            outbox.send(news);
            throw e;
          }
        }
      }
    }
  }

  private Answer missing() {
    return refusals.of(
        400,
        ErrorCode.INVALID_REQUEST,
        "the header "
            + SESSION
            + " is missing; to fix: begin with initialize, and send the id"
            + " that its response has");
  }

  private Answer ended() {
    return refusals.of(
        404,
        ErrorCode.INVALID_REQUEST,
        "there is no such session, or it has ended; to fix: begin with initialize");
  }
}
