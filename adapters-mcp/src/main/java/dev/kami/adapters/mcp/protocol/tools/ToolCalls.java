package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.protocol.exchange.Answers;
import dev.kami.adapters.mcp.protocol.exchange.CallProgress;
import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.exchange.Progress;
import dev.kami.adapters.mcp.protocol.exchange.RunningCall;
import dev.kami.adapters.mcp.wire.CallParams;
import dev.kami.adapters.mcp.wire.CallResult;
import dev.kami.adapters.mcp.wire.ClientCapabilities;
import dev.kami.adapters.mcp.wire.Dialect;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.RequestMeta;
import dev.kami.adapters.mcp.wire.ResultReply;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.application.port.in.Caller;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.List;
import java.util.Optional;

/** Serves {@code tools/call}: starts the call, lets its progress be told, sends its result. */
public final class ToolCalls {

  private final ToolCaller caller;
  private final Answers answers;
  private final Progress progress;

  /** Calls that the caller makes. */
  public ToolCalls(ToolCaller caller, Answers answers, Progress progress) {
    this.caller = caller;
    this.answers = answers;
    this.progress = progress;
  }

  /**
   * Starts the call; never waits for it.
   *
   * @param able what the client can do
   * @param client whose call it is
   */
  public void serve(
      Request request,
      Dialect dialect,
      ClientCapabilities able,
      Exchange exchange,
      OpenRequests client) {
    CallParams params;
    try {
      params = CallParams.of(request.params());
    } catch (ProblemException e) {
      exchange.reply(ErrorReply.to(request, ErrorCode.INVALID_PARAMS, Sentences.of(e)));
      return;
    }
    var call = new RunningCall(exchange);
    var told =
        RequestMeta.of(request)
            .progressToken()
            .map(token -> progress.of(call, token, dialect.version()));
    var start =
        client.call(
            request.id(),
            call,
            () -> {
              var reply =
                  answers.whole(request, () -> reply(request, params, dialect, able, call, told));
              told.ifPresent(CallProgress::catchUp);
              return reply;
            });
    switch (start) {
      case STARTED -> told.ifPresent(CallProgress::follow);
      case BUSY ->
          call.answer(answers.to(request, () -> dialect.result(busy().toJson(dialect.version()))));
      case ID_IN_USE -> call.answer(ErrorReply.idInUse(request));
    }
  }

  private Reply reply(
      Request request,
      CallParams params,
      Dialect dialect,
      ClientCapabilities able,
      RunningCall call,
      Optional<CallProgress> told) {
    var listener = told.<ProgressListener>map(each -> each).orElse(ProgressListener.NONE);
    try {
      var program = Caller.program(able.names());
      var result = caller.call(params, dialect.version(), program, call, listener);
      return new ResultReply(request.id(), dialect.result(result.toJson(dialect.version())));
    } catch (ProblemException e) {
      if (e.first().code().equals(ExecuteTool.CLIENT_LACKS)) {
        return ClientCapabilities.missing(request, caller.needs(params), Sentences.of(e));
      }
      throw e;
    }
  }

  private static CallResult busy() {
    return CallResult.refused(
        List.of(
            new SystemFault(
                SystemFault.Kind.BUSY,
                "mcp.busy",
                "the server is busy: too many calls are waiting already",
                "a client may have " + OpenRequests.CALL_LIMIT + " calls in flight",
                "wait for replies before you call again")));
  }
}
