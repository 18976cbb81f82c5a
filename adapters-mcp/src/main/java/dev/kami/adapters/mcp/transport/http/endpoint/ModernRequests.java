package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.protocol.Agents;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.transport.http.visit.MediaTypes;
import dev.kami.adapters.mcp.transport.http.visit.Visit;
import dev.kami.adapters.mcp.wire.ClientReply;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.Malformed;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.Notification;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestMeta;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests of the revision 2026-07-28, each of which stands alone. A client that goes before it is
 * answered takes its request back.
 */
final class ModernRequests {

  private static final String LISTEN = "subscriptions/listen";

  /** What others say about a request that cannot be served as it is: 400 on HTTP. */
  private static final Set<Integer> BAD_REQUEST =
      Set.of(
          ErrorCode.UNSUPPORTED_PROTOCOL_VERSION.number(),
          ErrorCode.MISSING_CLIENT_CAPABILITY.number(),
          ErrorCode.HEADER_MISMATCH.number());

  private final Agents agents;
  private final ClientLines lines;
  private final Refusals refusals;
  private final Duration pace;
  private final ListenerPlaces listeners;
  private final Set<OpenRequests> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cutOff;

  ModernRequests(Agents agents, Refusals refusals, Duration pace, ListenerPlaces listeners) {
    this.agents = agents;
    this.lines = new ClientLines(agents);
    this.refusals = refusals;
    this.pace = pace;
    this.listeners = listeners;
  }

  void serve(Message message, Visit visit, MediaTypes accepted) throws IOException {
    switch (message) {
      case Request request -> serve(request, visit, accepted);
      case Notification _ -> visit.answer(Answer.empty(202));
      case ClientReply() ->
          visit.answer(refusals.of(400, ErrorCode.INVALID_REQUEST, "the server has asked nothing"));
      case Malformed(var id, var why) ->
          visit.answer(
              id.map(known -> refusals.of(400, known, ErrorCode.INVALID_REQUEST, why))
                  .orElseGet(() -> refusals.of(400, ErrorCode.INVALID_REQUEST, why)));
    }
  }

  private void serve(Request request, Visit visit, MediaTypes accepted) throws IOException {
    var mismatch = HeaderCheck.mismatch(visit, request);
    if (mismatch.isPresent()) {
      visit.answer(refusals.of(400, request.id(), ErrorCode.HEADER_MISMATCH, mismatch.get()));
      return;
    }
    if (request.method().equals(LISTEN)) {
      listen(request, visit, accepted);
    } else {
      answer(request, visit, accepted, pace);
    }
  }

  private void listen(Request request, Visit visit, MediaTypes accepted) throws IOException {
    if (!accepted.events()) {
      visit.answer(
          refusals.of(
              406,
              request.id(),
              ErrorCode.INVALID_REQUEST,
              LISTEN + " is answered by a stream; to fix: send Accept: text/event-stream"));
    } else if (!listeners.enter()) {
      visit.answer(refusals.busy(ListenerPlaces.FULL));
    } else {
      try {
        answer(request, visit, accepted, ListenerPlaces.pace(pace));
      } finally {
        listeners.leave();
      }
    }
  }

  private void answer(Request request, Visit visit, MediaTypes accepted, Duration quiet)
      throws IOException {
    var who =
        new ClientLines.Who(
            visit.client(),
            RequestMeta.of(request).members().get("io.modelcontextprotocol/clientInfo"));
    var client = agents.client(lines.enter(who));
    open.add(client);
    try {
      var letters = new Letterbox();
      if (cutOff) {
        client.cancelAll();
      }
      agents.modern().serve(request, letters, client);
      new Delivery(visit, accepted, refusals.json(), quiet, form(request)).of(letters);
    } finally {
      client.cancelAll();
      open.remove(client);
      lines.leave(who);
    }
  }

  /** Ends in order what would wait for ever. */
  void windUp() {
    open.forEach(OpenRequests::windUp);
  }

  /** Takes everything back; whoever waits is told. */
  void cutOff() {
    cutOff = true;
    open.forEach(OpenRequests::cancelAll);
  }

  private Delivery.Form form(Request request) {
    return new Delivery.Form(
        reply -> status(request, reply),
        Map.of(),
        () ->
            Optional.of(
                ErrorReply.to(
                        request,
                        ErrorCode.INTERNAL_ERROR,
                        "the server stopped before the request was answered; to fix: send it again")
                    .toJson()),
        202);
  }

  private int status(Request request, JsonValue reply) {
    var code = errorCode(reply);
    if (code.isEmpty()) {
      return 200;
    }
    if (code.get() == ErrorCode.METHOD_NOT_FOUND.number()) {
      return 404;
    }
    var meta = RequestMeta.of(request);
    var complete = meta.protocolVersion().isPresent() && meta.clientCapabilities().isPresent();
    if (BAD_REQUEST.contains(code.get()) || !complete) {
      return 400;
    }
    return cutOff ? 503 : 200;
  }

  private static Optional<Integer> errorCode(JsonValue reply) {
    return reply instanceof JsonObject object
            && object.get("error").orElse(JsonNull.NULL) instanceof JsonObject error
            && error.get("code").orElse(JsonNull.NULL) instanceof JsonNumber code
        ? Optional.of(code.value().intValueExact())
        : Optional.empty();
  }
}
