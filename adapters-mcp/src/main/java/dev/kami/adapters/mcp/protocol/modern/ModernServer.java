package dev.kami.adapters.mcp.protocol.modern;

import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.tools.ToolServices;
import dev.kami.adapters.mcp.wire.ClientCapabilities;
import dev.kami.adapters.mcp.wire.Dialect;
import dev.kami.adapters.mcp.wire.DiscoverResult;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestMeta;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.adapters.mcp.wire.Subscription;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/**
 * Serves requests that say for themselves which revision they are of. Remembers nothing between
 * them, so one serves all clients, and many may serve one. Safe for use by many threads.
 */
public final class ModernServer {

  /** What we can do does not change while we run. */
  private static final Duration DISCOVERY_FRESH = Duration.ofHours(1);

  private final ToolServices services;

  /** A server of these services. */
  public ModernServer(ToolServices services) {
    this.services = services;
  }

  /**
   * {@return whether a request is a modern one: it says so, or only modern servers know its method}
   */
  public static boolean isMeant(Request request) {
    return RequestMeta.of(request).isModern()
        || request.method().equals("server/discover")
        || request.method().equals("subscriptions/listen");
  }

  /**
   * Serves a request; calls and subscriptions go on after it returns.
   *
   * @param client what the client waits for, on this connection or, where there is none, for this
   *     request
   */
  public void serve(Request request, Exchange exchange, OpenRequests client) {
    var refusal = refusal(request);
    if (refusal.isPresent()) {
      exchange.reply(refusal.get());
      return;
    }
    var answers = services.answers();
    var dialect = new Dialect(ProtocolVersion.V2026_07_28, services.server());
    switch (request.method()) {
      case "server/discover" -> exchange.reply(answers.to(request, () -> discover(dialect)));
      case "tools/list" ->
          exchange.reply(
              answers.to(request, () -> services.directory().list(request.params(), dialect)));
      case "tools/call" ->
          services.calls().serve(request, dialect, able(request), exchange, client);
      case "subscriptions/listen" -> listen(request, dialect, exchange, client);
      default -> exchange.reply(ErrorReply.noSuchMethod(request));
    }
  }

  private static ClientCapabilities able(Request request) {
    return RequestMeta.of(request).clientCapabilities().orElse(ClientCapabilities.NONE);
  }

  private static JsonObject discover(Dialect dialect) {
    return dialect.cacheable(DiscoverResult.json(), DISCOVERY_FRESH, Dialect.CacheScope.PUBLIC);
  }

  private void listen(Request request, Dialect dialect, Exchange exchange, OpenRequests client) {
    Subscription subscription;
    try {
      subscription = Subscription.of(request);
    } catch (ProblemException e) {
      exchange.reply(ErrorReply.to(request, ErrorCode.INVALID_PARAMS, Sentences.of(e)));
      return;
    }
    var listening = new Listening(subscription, dialect, exchange, services.changes());
    switch (client.subscription(request.id(), listening, listening::serve)) {
      case STARTED -> {}
      case BUSY ->
          exchange.reply(
              ErrorReply.to(
                  request,
                  ErrorCode.INTERNAL_ERROR,
                  OpenRequests.SUBSCRIPTION_LIMIT
                      + " subscriptions are open already; to fix: cancel one of them"));
      case ID_IN_USE -> exchange.reply(ErrorReply.idInUse(request));
    }
  }

  private static Optional<ErrorReply> refusal(Request request) {
    var meta = RequestMeta.of(request);
    var asked = meta.protocolVersion();
    if (asked.isEmpty()) {
      return Optional.of(lacks(request, RequestMeta.PROTOCOL_VERSION, "a string"));
    }
    if (ProtocolVersion.of(asked.get()).filter(ProtocolVersion::isModern).isEmpty()) {
      return Optional.of(unsupported(request, asked.get()));
    }
    return meta.clientCapabilities().isPresent()
        ? Optional.empty()
        : Optional.of(lacks(request, RequestMeta.CLIENT_CAPABILITIES, "an object"));
  }

  private static ErrorReply lacks(Request request, String name, String type) {
    return ErrorReply.to(
        request,
        ErrorCode.INVALID_PARAMS,
        Printable.clip(request.method()) + " needs params._meta[\"" + name + "\"], " + type);
  }

  private static ErrorReply unsupported(Request request, String asked) {
    var data =
        JsonObject.EMPTY
            .with("supported", JsonArray.ofStrings(ProtocolVersion.texts()))
            .with("requested", asked);
    return new ErrorReply(
        Optional.of(request.id()),
        ErrorCode.UNSUPPORTED_PROTOCOL_VERSION,
        "revision '" + Printable.clip(asked) + "' is not spoken in this way",
        Optional.of(data));
  }
}
