package dev.kami.adapters.mcp.protocol.legacy;

import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.exchange.Outlet;
import dev.kami.adapters.mcp.protocol.tools.ToolServices;
import dev.kami.adapters.mcp.wire.ClientCapabilities;
import dev.kami.adapters.mcp.wire.Dialect;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.InitializeResult;
import dev.kami.adapters.mcp.wire.InvalidParams;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.util.Optional;

/**
 * One client's conversation in a revision that begins with {@code initialize}.
 *
 * <p>Clients that skip the beginning are served as well, in the latest of these revisions. Safe for
 * use by many threads, though what is received before {@code initialize} was answered is served in
 * another revision than what comes after.
 */
public final class LegacySession {

  private final ToolServices services;
  private final OpenRequests client;
  private final Optional<ListNews> news;
  private volatile ProtocolVersion version = ProtocolVersion.LATEST_LEGACY;
  private volatile ClientCapabilities able = ClientCapabilities.NONE;
  private volatile boolean begun;

  /**
   * A conversation that nothing was said in yet.
   *
   * @param client what its client waits for
   * @param unasked where notifications go that belong to no request, if there is such a way
   */
  public LegacySession(ToolServices services, OpenRequests client, Optional<Outlet> unasked) {
    this.services = services;
    this.client = client;
    this.news = unasked.map(outlet -> new ListNews(services.changes(), outlet));
  }

  /** {@return the revision that is spoken} */
  public ProtocolVersion version() {
    return version;
  }

  /** Serves a request; calls go on after it returns. */
  public void serve(Request request, Exchange exchange) {
    var answers = services.answers();
    switch (request.method()) {
      case "initialize" -> exchange.reply(answers.to(request, () -> initialize(request.params())));
      case "ping" -> exchange.reply(answers.to(request, () -> JsonObject.EMPTY));
      case "tools/list" -> exchange.reply(answers.to(request, () -> list(request.params())));
      case "tools/call" -> services.calls().serve(request, dialect(), able, exchange, client);
      default -> exchange.reply(ErrorReply.noSuchMethod(request));
    }
  }

  /** Tells nothing more that was not asked for. */
  public void end() {
    news.ifPresent(ListNews::end);
  }

  private JsonObject initialize(JsonObject params) {
    if (!(params.get("protocolVersion").orElse(JsonNull.NULL) instanceof JsonString(var asked))) {
      throw InvalidParams.because(
          "initialize needs params.protocolVersion, a string",
          "send a revision such as \"" + ProtocolVersion.LATEST_LEGACY.text() + "\"");
    }
    version = ProtocolVersion.legacy(asked).orElse(ProtocolVersion.LATEST_LEGACY);
    able =
        params.get("capabilities").orElse(JsonNull.NULL) instanceof JsonObject capabilities
            ? new ClientCapabilities(capabilities)
            : ClientCapabilities.NONE;
    begun = true;
    return new InitializeResult(version, services.server(), news.isPresent()).toJson();
  }

  /** Whoever has seen the list is told when it changes, if it was told that it would be. */
  private JsonObject list(JsonObject params) {
    if (begun) {
      news.ifPresent(ListNews::begin);
    }
    return services.directory().list(params, dialect());
  }

  private Dialect dialect() {
    return new Dialect(version, services.server());
  }
}
