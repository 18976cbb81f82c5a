package dev.kami.application.execution;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.Secrets;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;

/**
 * Reports calls in the words that the deployment guide promises to operators. Inputs and the
 * guest's own words stay out, and values of variables are hidden in what it asked for: any of them
 * may be a secret.
 */
record CallLog(Telemetry telemetry) {

  private static final String TARGET = "kami";
  private static final String GUESTS_OWN_WORDS = "the tool reported an error of its own";
  private static final String GUESTS_OWN_WORDS_OF_DENIAL =
      "the tool failed after something was denied to it";
  private static final String CALLERS_OWN_WORDS = "the input does not fit what the tool takes";

  void executing(GuestCall call) {
    telemetry.record(event(LogLevel.INFO, "executing tool", call));
  }

  void cacheHit(GuestCall call) {
    telemetry.record(event(LogLevel.DEBUG, "cache hit", call).with("digest", call.digest().hex()));
  }

  /**
   * Reports the end of a call.
   *
   * @param secrets what the tool was granted and may have put into the words of a denial or a fault
   */
  void ended(GuestCall call, ExecutionResult result, Secrets secrets) {
    for (var denial : result.denials()) {
      telemetry.record(
          event(LogLevel.WARN, "access denied", call)
              .with("what", secrets.hiddenIn(denial.what()))
              .with("why", secrets.hiddenIn(denial.why()))
              .with("to_allow", secrets.hiddenIn(denial.howToAllow())));
    }
    for (var near : result.nearLimits()) {
      telemetry.record(
          event(LogLevel.WARN, "tool is near a limit", call)
              .with("limit", near.limit().key())
              .with("used", near.used())
              .with("of", near.of())
              .with("to_raise", near.howToRaise()));
    }
    switch (result.outcome()) {
      case Outcome.Completed _ -> telemetry.record(complete(call, result.usage()));
      case Outcome.Failed(var fault) -> failed(call, fault, secrets);
    }
  }

  /** Reports a call that ended before its tool ran. */
  void failed(GuestCall call, Problem problem) {
    failed(call, problem, Secrets.NONE);
  }

  private void failed(GuestCall call, Problem problem, Secrets secrets) {
    telemetry.record(
        event(LogLevel.WARN, "execution failed", call)
            .with("code", problem.code())
            .with("cause", secrets.hiddenIn(cause(problem)))
            .with("fix", secrets.hiddenIn(problem.fix())));
  }

  private static String cause(Problem problem) {
    return switch (problem) {
      case UserError _ -> CALLERS_OWN_WORDS;
      case GuestFault fault ->
          switch (fault.kind()) {
            case TOOL_ERROR -> GUESTS_OWN_WORDS;
            case DENIED -> GUESTS_OWN_WORDS_OF_DENIAL;
            case UNUSABLE, TRAP, LIMIT, CANCELLED -> fault.cause();
          };
      case SystemFault fault -> fault.cause();
    };
  }

  private static LogEvent complete(GuestCall call, Usage usage) {
    return event(LogLevel.INFO, "execution complete", call)
        .with("duration_ms", usage.duration().toMillis())
        .with("fuel", usage.fuelConsumed());
  }

  private static LogEvent event(LogLevel level, String message, GuestCall call) {
    return LogEvent.of(level, TARGET, message).with("tool", call.tool());
  }
}
