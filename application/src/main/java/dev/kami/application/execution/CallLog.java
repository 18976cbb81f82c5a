package dev.kami.application.execution;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;

/**
 * Reports calls in the words that the deployment guide promises to operators. Inputs, values of
 * variables and the guest's own words stay out: any of them may be a secret.
 */
record CallLog(Telemetry telemetry) {

  private static final String TARGET = "kami";
  private static final String GUESTS_OWN_WORDS = "the tool reported an error of its own";
  private static final String CALLERS_OWN_WORDS = "the input does not fit what the tool takes";

  void executing(GuestCall call) {
    telemetry.record(event(LogLevel.INFO, "executing tool", call));
  }

  void cacheHit(GuestCall call) {
    telemetry.record(event(LogLevel.DEBUG, "cache hit", call).with("digest", call.digest().hex()));
  }

  void ended(GuestCall call, ExecutionResult result) {
    for (var denial : result.denials()) {
      telemetry.record(
          event(LogLevel.WARN, "access denied", call)
              .with("what", denial.what())
              .with("why", denial.why()));
    }
    switch (result.outcome()) {
      case Outcome.Completed _ -> {
        nearLimits(call, result.usage());
        telemetry.record(complete(call, result.usage()));
      }
      case Outcome.Failed(var fault) -> {
        if (fault.kind() != GuestFault.Kind.LIMIT) {
          nearLimits(call, result.usage());
        }
        failed(call, fault);
      }
    }
  }

  void failed(GuestCall call, Problem problem) {
    telemetry.record(
        event(LogLevel.WARN, "execution failed", call)
            .with("code", problem.code())
            .with("cause", cause(problem)));
  }

  private static String cause(Problem problem) {
    return switch (problem) {
      case UserError _ -> CALLERS_OWN_WORDS;
      case GuestFault fault when fault.kind() == GuestFault.Kind.TOOL_ERROR -> GUESTS_OWN_WORDS;
      case GuestFault _, SystemFault _ -> problem.cause();
    };
  }

  private void nearLimits(GuestCall call, Usage usage) {
    var limits = call.limits();
    nearLimit(call, "fuel", usage.fuelConsumed(), limits.fuel());
    nearLimit(call, "time_ms", usage.duration().toMillis(), limits.time().toMillis());
    nearLimit(call, "memory_bytes", usage.peakMemoryBytes(), limits.memoryBytes());
  }

  private void nearLimit(GuestCall call, String what, long used, long limit) {
    if (used >= limit - limit / 5) {
      telemetry.record(
          event(LogLevel.WARN, "tool is near a limit", call)
              .with("limit", what)
              .with("used", used)
              .with("of", limit));
    }
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
