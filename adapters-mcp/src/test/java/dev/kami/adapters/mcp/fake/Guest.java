package dev.kami.adapters.mcp.fake;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Progress;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.GuestFault;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** What a tool does when it is called. */
@FunctionalInterface
public interface Guest {

  /** What every call that got anywhere used. */
  Usage USAGE = new Usage(Duration.ofMillis(7), 1234, 65536, 0);

  /** {@return how the call ended} */
  ExecutionResult run(JsonObject input, Cancellation cancellation);

  /** {@return how the call ended} */
  default ExecutionResult run(
      JsonObject input, Cancellation cancellation, ProgressListener progress) {
    return run(input, cancellation);
  }

  /** {@return a guest that reports each amount of a hundred, and answers when the latch is open} */
  static Guest reporting(CountDownLatch latch, double... amounts) {
    return new Guest() {
      @Override
      public ExecutionResult run(JsonObject input, Cancellation cancellation) {
        return waitingFor(latch).run(input, cancellation);
      }

      @Override
      public ExecutionResult run(
          JsonObject input, Cancellation cancellation, ProgressListener progress) {
        for (var amount : amounts) {
          progress.reached(new Progress(amount, OptionalDouble.of(100), "at " + amount));
        }
        return run(input, cancellation);
      }
    };
  }

  /** {@return a guest that answers its argument {@code message}} */
  static Guest echo() {
    return (input, _) ->
        answered(input.get("message").orElseThrow() instanceof JsonString(var text) ? text : "?");
  }

  /** {@return a guest that answers when the latch is open, or is stopped before} */
  static Guest waitingFor(CountDownLatch latch) {
    return (_, cancellation) -> {
      while (latch.getCount() > 0) {
        if (cancellation.requested()) {
          return failed(GuestFault.Kind.CANCELLED, "the call was taken back");
        }
        LockSupport.parkNanos(50_000);
      }
      return answered("waited");
    };
  }

  /** {@return the result of a guest that answered} */
  static ExecutionResult answered(String content, Denial... denials) {
    return new ExecutionResult(new Outcome.Completed(content), USAGE, List.of(denials));
  }

  /** {@return the result of a guest that did not answer} */
  static ExecutionResult failed(GuestFault.Kind kind, String cause, Denial... denials) {
    var fault = new GuestFault(kind, "guest.fault", cause, "the test wants it", "change the test");
    return new ExecutionResult(new Outcome.Failed(fault), USAGE, List.of(denials));
  }
}
