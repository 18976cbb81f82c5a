package dev.kami.application.execution;

import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.Secrets;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import java.util.List;

/** Executes calls: waits for a turn, takes the prepared module, executes, reports. */
final class GuestCalls {

  private static final ExecutionResult TAKEN_BACK =
      new ExecutionResult(
          new Outcome.Failed(
              new GuestFault(
                  GuestFault.Kind.CANCELLED,
                  "call.cancelled",
                  "the call was taken back while it waited for its turn",
                  "",
                  "")),
          Usage.NONE,
          List.of());

  private final Scheduler scheduler;
  private final ModuleCache cache;
  private final ToolRuntime runtime;
  private final GuestAnswers answers;
  private final CallLog log;

  GuestCalls(
      Scheduler scheduler,
      ModuleCache cache,
      ToolRuntime runtime,
      GuestAnswers answers,
      CallLog log) {
    this.scheduler = scheduler;
    this.cache = cache;
    this.runtime = runtime;
    this.answers = answers;
    this.log = log;
  }

  ExecutionResult execute(GuestCall call) {
    var turn = scheduler.await(call.cancellation());
    if (turn.isEmpty()) {
      log.ended(call, TAKEN_BACK, Secrets.NONE);
      return TAKEN_BACK;
    }
    try (var _ = turn.get()) {
      return executeNow(call);
    }
  }

  private ExecutionResult executeNow(GuestCall call) {
    log.executing(call);
    try (var module = cache.use(call.digest(), () -> runtime.prepare(call.module().get()))) {
      if (module.hit()) {
        log.cacheHit(call);
      }
      var request = call.request();
      var executed = module.prepared().execute(request);
      var result = answers.of(call.output(), executed).comparedWith(call.limits());
      log.ended(call, result, request.grants().secrets());
      return result;
    } catch (ProblemException e) {
      log.failed(call, e.first());
      throw e;
    }
  }
}
