package dev.kami.application.examination;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks modules to describe themselves: without any grant, and under limits that no description
 * needs to reach.
 *
 * @param runtime runs them
 * @param telemetry is told of those that fail, which is no reason to refuse them
 */
public record Describing(ToolRuntime runtime, Telemetry telemetry) {

  private static final ResourceLimits LIMITS =
      new ResourceLimits(
          256 * ResourceLimits.MEGABYTE, Duration.ofSeconds(5), 1_000_000_000, 64 * 1024);

  /** {@return what the module says of itself; empty when it says nothing, or fails to} */
  public Optional<String> of(ModuleBytes module, ModuleInterface offers) {
    if (offers.kind() != ModuleInterface.Kind.TEXT_TOOL) {
      return Optional.empty();
    }
    try (var prepared = runtime.prepare(module)) {
      return described(prepared, module);
    }
  }

  /** {@return what the module says of itself; empty when it says nothing, or fails to} */
  public Optional<String> of(PreparedModule prepared, ModuleBytes module, ModuleInterface offers) {
    return offers.kind() == ModuleInterface.Kind.TEXT_TOOL
        ? described(prepared, module)
        : Optional.empty();
  }

  private Optional<String> described(PreparedModule prepared, ModuleBytes module) {
    var request =
        new ExecutionRequest(new Entry.Describe(), LIMITS, Grants.NONE, Cancellation.NEVER);
    return switch (prepared.execute(request).outcome()) {
      case Outcome.Completed(var content, _, _) ->
          content.isEmpty() ? Optional.empty() : Optional.of(content);
      case Outcome.Failed(var fault) when fault.kind() == GuestFault.Kind.UNUSABLE ->
          Optional.empty();
      case Outcome.Failed(var fault) -> {
        telemetry.record(
            LogEvent.of(LogLevel.WARN, "kami", "module does not describe itself")
                .with("digest", module.digest().hex())
                .with("code", fault.code()));
        yield Optional.empty();
      }
    };
  }
}
