package dev.kami.adapters.mcp.protocol;

import dev.kami.adapters.mcp.wire.CallParams;
import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.adapters.mcp.wire.ClientReply;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.InitializeResult;
import dev.kami.adapters.mcp.wire.InvalidParams;
import dev.kami.adapters.mcp.wire.Malformed;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.Notification;
import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestId;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.InspectTool;
import dev.kami.application.port.in.ListTools;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.List;
import java.util.Optional;

/**
 * One client's conversation in the revisions that begin with {@code initialize}.
 *
 * <p>Clients that skip the beginning are served as well, in the latest revision. Messages are
 * received by one thread, in order; everything else is safe for use by many.
 */
public final class Connection {

  private final ServerInfo server;
  private final Telemetry telemetry;
  private final Outlet outlet;
  private final Answers answers;
  private final ToolDirectory directory;
  private final ToolCaller caller;
  private final CallsInFlight calls = new CallsInFlight();
  private ProtocolVersion version = ProtocolVersion.LATEST;

  /** A conversation that nothing was said in yet; replies go to the outlet. */
  public Connection(
      ServerInfo server,
      ListTools listTools,
      InspectTool inspectTool,
      ExecuteTool executeTool,
      Telemetry telemetry,
      Outlet outlet) {
    this.server = server;
    this.telemetry = telemetry;
    this.outlet = outlet;
    this.answers = new Answers(telemetry);
    this.directory = new ToolDirectory(listTools);
    this.caller = new ToolCaller(directory, inspectTool, executeTool);
  }

  /** Takes a message, or an array of them where the revision has batches. */
  public void receive(JsonValue json) {
    if (json instanceof JsonArray(var items) && !items.isEmpty() && version.hasBatches()) {
      receiveBatch(items);
    } else {
      receive(Message.of(json), ReplySlot.alone(outlet));
    }
  }

  /** Takes note of something that is not even JSON. */
  public void refuse(ErrorCode code, String why) {
    outlet.send(new ErrorReply(Optional.empty(), code, why).toJson());
  }

  /** Takes back all calls, because nobody waits for their replies any more. */
  public void cancelCalls() {
    calls.cancelAll();
  }

  /** Waits until every call was answered; call it when nothing more will be received. */
  public void awaitCalls() throws InterruptedException {
    calls.awaitAll();
  }

  private void receiveBatch(List<JsonValue> items) {
    var batch = new Batch(items.size(), outlet);
    for (var item : items) {
      var message = Message.of(item);
      if (message instanceof Request request && request.method().equals("initialize")) {
        batch.reply(
            Answers.error(
                request, ErrorCode.INVALID_REQUEST, "initialize must not be part of a batch"));
      } else {
        receive(message, batch);
      }
    }
  }

  private void receive(Message message, ReplySlot slot) {
    switch (message) {
      case Request request -> serve(request, slot);
      case Notification notification -> {
        heed(notification);
        slot.leaveEmpty();
      }
      case ClientReply() -> slot.leaveEmpty();
      case Malformed(var id, var why) ->
          slot.reply(new ErrorReply(id, ErrorCode.INVALID_REQUEST, why));
    }
  }

  private void serve(Request request, ReplySlot slot) {
    logDispatch(request.method());
    switch (request.method()) {
      case "initialize" -> slot.reply(answers.to(request, () -> initialize(request.params())));
      case "ping" -> slot.reply(answers.to(request, () -> JsonObject.EMPTY));
      case "tools/list" ->
          slot.reply(answers.to(request, () -> directory.list(request.params(), version)));
      case "tools/call" -> call(request, slot);
      default ->
          slot.reply(
              Answers.error(
                  request,
                  ErrorCode.METHOD_NOT_FOUND,
                  "there is no method '" + Printable.clip(request.method()) + "'"));
    }
  }

  private JsonObject initialize(JsonObject params) {
    if (!(params.get("protocolVersion").orElse(JsonNull.NULL) instanceof JsonString(var asked))) {
      throw InvalidParams.because(
          "initialize needs params.protocolVersion, a string",
          "send a revision such as \"" + ProtocolVersion.LATEST.text() + "\"");
    }
    version = ProtocolVersion.of(asked).orElse(ProtocolVersion.LATEST);
    return new InitializeResult(version, server).toJson();
  }

  private void call(Request request, ReplySlot slot) {
    CallParams params;
    try {
      params = CallParams.of(request.params());
    } catch (ProblemException e) {
      slot.reply(Answers.error(request, ErrorCode.INVALID_PARAMS, Sentences.of(e)));
      return;
    }
    var spoken = version;
    var start =
        calls.start(
            request.id(),
            slot,
            cancellation ->
                answers.to(request, () -> caller.call(params, spoken, cancellation).toJson()));
    switch (start) {
      case STARTED -> {}
      case BUSY -> slot.reply(answers.to(request, () -> busy().toJson()));
      case ID_IN_USE ->
          slot.reply(
              Answers.error(
                  request, ErrorCode.INVALID_REQUEST, "a call with this id is in flight"));
    }
  }

  private static CallResult busy() {
    return CallResult.refused(
        List.of(
            new SystemFault(
                SystemFault.Kind.BUSY,
                "mcp.busy",
                CallsInFlight.LIMIT + " calls are in flight already",
                "that is the most at once",
                "wait for replies before you call again")));
  }

  private void heed(Notification notification) {
    logDispatch(notification.method());
    if (notification.method().equals("notifications/cancelled")) {
      notification.params().get("requestId").flatMap(RequestId::of).ifPresent(calls::cancel);
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
