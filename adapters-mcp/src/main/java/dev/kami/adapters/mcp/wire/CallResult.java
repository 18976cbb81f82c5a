package dev.kami.adapters.mcp.wire;

import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of {@code tools/call}: a tool's answer, or in words for the agent what was wrong and
 * what to do about it.
 *
 * @param text the answer or the words
 * @param isError whether the tool failed
 * @param meta what else is known of the call
 */
public record CallResult(String text, boolean isError, JsonObject meta) {

  /** {@return the result of a tool that was executed} */
  public static CallResult of(ExecutionResult result) {
    var meta =
        JsonObject.EMPTY
            .with("dev.kami/duration_ms", result.usage().duration().toMillis())
            .with("dev.kami/fuel_consumed", result.usage().fuelConsumed());
    var denials = result.denials().stream().map(Denial::sentence).toList();
    return switch (result.outcome()) {
      case Outcome.Completed(var content) when denials.isEmpty() ->
          new CallResult(content, false, meta);
      case Outcome.Completed(var content) ->
          new CallResult(
              content, false, meta.with("dev.kami/denials", JsonArray.ofStrings(denials)));
      case Outcome.Failed(var fault) ->
          new CallResult(failure(fault.sentence(), denials), true, meta);
    };
  }

  /** {@return the result of a call that was refused before the tool ran} */
  public static CallResult refused(List<Problem> problems) {
    return new CallResult(Sentences.of(problems), true, JsonObject.EMPTY);
  }

  /** {@return the JSON form} */
  public JsonObject toJson() {
    var content = JsonObject.EMPTY.with("type", "text").with("text", text);
    var json =
        JsonObject.EMPTY.with("content", new JsonArray(List.of(content))).with("isError", isError);
    return meta.members().isEmpty() ? json : json.with("_meta", meta);
  }

  private static String failure(String sentence, List<String> denials) {
    var others = denials.stream().filter(denial -> !sentence.contains(denial));
    return Stream.concat(Stream.of(sentence), others).collect(Collectors.joining("\n"));
  }
}
