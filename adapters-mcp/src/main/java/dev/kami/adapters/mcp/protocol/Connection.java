package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.protocol.exchange.Batch;
import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.legacy.LegacySession;
import dev.kami.adapters.mcp.protocol.modern.ModernServer;
import dev.kami.adapters.mcp.wire.ClientReply;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.Malformed;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.Notification;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestId;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import java.util.List;
import java.util.Optional;

/**
 * What one client says, of either era: each request is served in the era that it is of.
 *
 * <p>Messages are received by one thread, in order; everything else is safe for use by many.
 */
public final class Connection {

  private final ModernServer modern;
  private final LegacySession legacy;
  private final OpenRequests client;
  private final Telemetry telemetry;

  Connection(ModernServer modern, LegacySession legacy, OpenRequests client, Telemetry telemetry) {
    this.modern = modern;
    this.legacy = legacy;
    this.client = client;
    this.telemetry = telemetry;
  }

  /** Takes a message, or an array of them where the revision has batches. */
  public void receive(JsonValue json, Exchange exchange) {
    if (json instanceof JsonArray(var items) && !items.isEmpty() && legacy.version().hasBatches()) {
      receiveBatch(items, new Batch(items.size(), exchange));
    } else {
      receive(Message.of(json), exchange);
    }
  }

  /** Takes note of something that is not even JSON. */
  public void refuse(ErrorCode code, String why, Exchange exchange) {
    exchange.reply(ErrorReply.of(Optional.empty(), code, why));
  }

  /** Takes back everything, because nobody waits for replies any more. */
  public void cancelAll() {
    legacy.end();
    client.cancelAll();
  }

  /**
   * Waits until every call was answered and every subscription closed; call it when nothing more
   * will be received.
   */
  public void awaitEnd() throws InterruptedException {
    legacy.end();
    client.awaitEnd();
  }

  private void receiveBatch(List<JsonValue> items, Exchange batch) {
    for (var item : items) {
      var message = Message.of(item);
      if (message instanceof Request request && request.method().equals("initialize")) {
        batch.reply(
            ErrorReply.to(
                request, ErrorCode.INVALID_REQUEST, "initialize must not be part of a batch"));
      } else {
        receive(message, batch);
      }
    }
  }

  private void receive(Message message, Exchange exchange) {
    switch (message) {
      case Request request -> {
        logDispatch(request.method());
        if (ModernServer.isMeant(request)) {
          modern.serve(request, exchange, client);
        } else {
          legacy.serve(request, exchange);
        }
      }
      case Notification notification -> {
        logDispatch(notification.method());
        heed(notification);
        exchange.leaveEmpty();
      }
      case ClientReply() -> exchange.leaveEmpty();
      case Malformed(var id, var why) ->
          exchange.reply(ErrorReply.of(id, ErrorCode.INVALID_REQUEST, why));
    }
  }

  private void heed(Notification notification) {
    if (notification.method().equals("notifications/cancelled")) {
      notification.params().get("requestId").flatMap(RequestId::of).ifPresent(client::cancel);
    }
  }

  private void logDispatch(String method) {
    if (telemetry.wants(LogLevel.DEBUG)) {
      telemetry.record(
          LogEvent.of(LogLevel.DEBUG, "kami", "dispatching MCP request")
              .with("method", Printable.clip(method)));
    }
  }
}
