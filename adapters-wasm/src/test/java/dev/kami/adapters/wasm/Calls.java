package dev.kami.adapters.wasm;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests as tests write them. */
final class Calls {

  static final long MB = ResourceLimits.MEGABYTE;
  static final ResourceLimits PLENTY =
      new ResourceLimits(64 * MB, Duration.ofSeconds(30), 100_000_000, 16 * MB);

  private Calls() {}

  static ExecutionRequest request(String input) {
    return request(input, PLENTY, FileGrant.NONE);
  }

  static ExecutionRequest request(String input, ResourceLimits limits, FileGrant files) {
    return new ExecutionRequest(
        new Entry.Main(input),
        limits,
        new Grants(NetworkPolicy.DENY_ALL, files, Map.of()),
        Cancellation.NEVER);
  }

  static ResourceLimits fuel(long fuel) {
    return new ResourceLimits(PLENTY.memoryBytes(), PLENTY.time(), fuel, PLENTY.outputBytes());
  }

  static ResourceLimits time(Duration time) {
    return new ResourceLimits(PLENTY.memoryBytes(), time, Long.MAX_VALUE, PLENTY.outputBytes());
  }

  /** {@return the result of one call of a guest; a refusal to prepare it counts as one} */
  static ExecutionResult run(ToolRuntime runtime, String guest, ExecutionRequest request) {
    try (var module = runtime.prepare(Guests.named(guest))) {
      return module.execute(request);
    } catch (ProblemException e) {
      return new ExecutionResult(new Outcome.Failed((GuestFault) e.first()), Usage.NONE, List.of());
    }
  }

  static GuestFault fault(ExecutionResult result) {
    return switch (result.outcome()) {
      case Outcome.Failed(var fault) -> fault;
      case Outcome.Completed(var content, _, _) ->
          throw new AssertionError("completed with: " + content);
    };
  }
}
