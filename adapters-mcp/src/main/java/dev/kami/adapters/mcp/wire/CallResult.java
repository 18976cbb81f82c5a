package dev.kami.adapters.mcp.wire;

import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.NearLimit;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of {@code tools/call}: a tool's answer, or in words for the agent what was wrong and
 * what to do about it.
 *
 * @param text the answer or the words
 * @param structured the answer as JSON, if it has a type
 * @param isError whether the tool failed
 * @param meta what else is known of the call
 */
public record CallResult(
    String text, Optional<JsonObject> structured, boolean isError, JsonObject meta) {

  /**
   * {@return the result of a tool that was executed}
   *
   * <p>What was denied is told as well, unless the fault tells it already; to a tool that answered
   * all the same it is a footnote.
   */
  public static CallResult of(ExecutionResult result) {
    var meta = meta(result);
    var denials = result.denials().stream().map(Denial::sentence).toList();
    return switch (result.outcome()) {
      case Outcome.Completed(var content, _) when denials.isEmpty() ->
          new CallResult(content, Optional.empty(), false, meta);
      case Outcome.Completed(var content, _) ->
          new CallResult(
              content,
              Optional.empty(),
              false,
              meta.with("dev.kami/denials", JsonArray.ofStrings(denials)));
      case Outcome.Failed(var fault) when fault.kind() == GuestFault.Kind.DENIED ->
          new CallResult(fault.sentence(), Optional.empty(), true, meta);
      case Outcome.Failed(var fault) -> {
        var lines = Stream.concat(Stream.of(fault.sentence()), denials.stream());
        yield new CallResult(lines.collect(Collectors.joining("\n")), Optional.empty(), true, meta);
      }
    };
  }

  private static JsonObject meta(ExecutionResult result) {
    var usage =
        JsonObject.EMPTY
            .with("dev.kami/duration_ms", result.usage().duration().toMillis())
            .with("dev.kami/fuel_consumed", result.usage().fuelConsumed());
    var near = result.nearLimits().stream().map(NearLimit::sentence).toList();
    return near.isEmpty() ? usage : usage.with("dev.kami/near_limits", JsonArray.ofStrings(near));
  }

  /** {@return the result of a call that was refused before the tool ran} */
  public static CallResult refused(List<Problem> problems) {
    return new CallResult(Sentences.of(problems), Optional.empty(), true, JsonObject.EMPTY);
  }

  /** {@return this result with another text} */
  public CallResult withText(String other) {
    return new CallResult(other, structured, isError, meta);
  }

  /** {@return the failure, for that reason, of the call that had this result} */
  public CallResult failed(String why) {
    return new CallResult(why, Optional.empty(), true, meta);
  }

  /** {@return this result with the answer as JSON too} */
  public CallResult withStructured(JsonObject content) {
    return new CallResult(text, Optional.of(content), isError, meta);
  }

  /** {@return the JSON form} */
  public JsonObject toJson() {
    var content = JsonObject.EMPTY.with("type", "text").with("text", text);
    var json = JsonObject.EMPTY.with("content", new JsonArray(List.of(content)));
    if (structured.isPresent()) {
      json = json.with("structuredContent", structured.get());
    }
    json = json.with("isError", isError);
    return meta.members().isEmpty() ? json : json.with("_meta", meta);
  }
}
