package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.ResultReply;
import dev.kami.adapters.mcp.wire.Sentences;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.util.function.Supplier;

/** Makes a reply of whatever comes out of serving a request; nothing escapes unanswered. */
public final class Answers {

  private final Telemetry telemetry;

  /** Answers whose defects are reported there. */
  public Answers(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** {@return the reply with the result, or with the error that kept it from being made} */
  public Reply to(Request request, Supplier<JsonObject> result) {
    return whole(request, () -> new ResultReply(request.id(), result.get()));
  }

  /** {@return the reply, or the error that kept it from being made} */
  public Reply whole(Request request, Supplier<Reply> reply) {
    try {
      return reply.get();
    } catch (ProblemException e) {
      return ErrorReply.to(request, code(e.first()), Sentences.of(e));
    } catch (Throwable e) {
      telemetry.record(
          LogEvent.of(LogLevel.ERROR, "kami", "answering an MCP request failed")
              .with("method", Printable.clip(request.method()))
              .with("error", e.toString()));
      return ErrorReply.to(
          request,
          ErrorCode.INTERNAL_ERROR,
          "the server failed to answer; to fix: report what its log on standard error says");
    }
  }

  private static ErrorCode code(Problem problem) {
    return switch (problem) {
      case UserError _ -> ErrorCode.INVALID_PARAMS;
      case GuestFault _, SystemFault _ -> ErrorCode.INTERNAL_ERROR;
    };
  }
}
