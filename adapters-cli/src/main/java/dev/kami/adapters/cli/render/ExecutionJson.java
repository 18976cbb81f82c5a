package dev.kami.adapters.cli.render;

import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.NearLimit;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.Problem;

/** The result of a call as JSON, failed or not. */
final class ExecutionJson {
  private ExecutionJson() {}

  /** {@return the result, with {@code error} when the call failed} */
  static JsonObject of(ExecutionResult result) {
    var usage = result.usage();
    var json =
        JsonObject.EMPTY
            .with("content", result.content())
            .with("success", result.success())
            .with("duration_ms", usage.duration().toMillis())
            .with("fuel_consumed", usage.fuelConsumed())
            .with("peak_memory_bytes", usage.peakMemoryBytes())
            .with(
                "denials",
                new JsonArray(
                    result.denials().stream().<JsonValue>map(ExecutionJson::denial).toList()))
            .with(
                "near_limits",
                new JsonArray(
                    result.nearLimits().stream().<JsonValue>map(ExecutionJson::nearLimit).toList()))
            .with("diagnostics", result.diagnostics());
    return switch (result.outcome()) {
      case Outcome.Completed(_, var value, _) ->
          value.map(typed -> json.with("value", typed)).orElse(json);
      case Outcome.Failed(var fault) -> json.with("error", error(fault));
    };
  }

  private static JsonObject denial(Denial denial) {
    return JsonObject.EMPTY
        .with("what", denial.what())
        .with("why", denial.why())
        .with("how_to_allow", denial.howToAllow());
  }

  private static JsonObject nearLimit(NearLimit near) {
    return JsonObject.EMPTY
        .with("limit", near.limit().key())
        .with("used", near.used())
        .with("of", near.of())
        .with("how_to_raise", near.howToRaise());
  }

  private static JsonObject error(Problem problem) {
    return JsonObject.EMPTY
        .with("code", problem.code())
        .with("cause", problem.cause())
        .with("hint", problem.hint())
        .with("fix", problem.fix());
  }
}
