package dev.kami.adapters.mcp.wire;

import dev.kami.domain.content.ContentBlock;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.NearLimit;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
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
 * @param content the answer or the words; one text, unless the tool answers with blocks
 * @param structured the answer as JSON, if it has a type
 * @param isError whether the tool failed
 * @param meta what else is known of the call
 */
public record CallResult(
    List<ContentBlock> content, Optional<JsonObject> structured, boolean isError, JsonObject meta) {

  /** Takes a copy. */
  public CallResult {
    content = List.copyOf(content);
  }

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
      case Outcome.Completed(var text, _, var blocks) ->
          new CallResult(
              blocks.isEmpty() ? words(text) : blocks,
              Optional.empty(),
              false,
              denials.isEmpty()
                  ? meta
                  : meta.with("dev.kami/denials", JsonArray.ofStrings(denials)));
      case Outcome.Failed(var fault) when fault.kind() == GuestFault.Kind.DENIED ->
          new CallResult(words(fault.sentence()), Optional.empty(), true, meta);
      case Outcome.Failed(var fault) -> {
        var lines = Stream.concat(Stream.of(fault.sentence()), denials.stream());
        yield new CallResult(
            words(lines.collect(Collectors.joining("\n"))), Optional.empty(), true, meta);
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
    return new CallResult(words(Sentences.of(problems)), Optional.empty(), true, JsonObject.EMPTY);
  }

  /** {@return this result with other content} */
  public CallResult withContent(List<ContentBlock> other) {
    return new CallResult(other, structured, isError, meta);
  }

  /** {@return the failure, for that reason, of the call that had this result} */
  public CallResult failed(String why) {
    return new CallResult(words(why), Optional.empty(), true, meta);
  }

  /** {@return this result with the answer as JSON too} */
  public CallResult withStructured(JsonObject value) {
    return new CallResult(content, Optional.of(value), isError, meta);
  }

  /** {@return the JSON form, with the content that the revision has} */
  public JsonObject toJson(ProtocolVersion version) {
    var form = new ContentJson(version);
    var blocks = content.stream().<JsonValue>map(form::of).toList();
    var json = JsonObject.EMPTY.with("content", new JsonArray(blocks));
    if (structured.isPresent()) {
      json = json.with("structuredContent", structured.get());
    }
    json = json.with("isError", isError);
    return meta.members().isEmpty() ? json : json.with("_meta", meta);
  }

  private static List<ContentBlock> words(String text) {
    return List.of(new ContentBlock.Text(text));
  }
}
