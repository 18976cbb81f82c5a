package dev.kami.application.execution;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.content.ContentBlock;
import dev.kami.domain.content.ContentCheck;
import dev.kami.domain.content.ContentReader;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ToolOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what a guest answered against what its manifest says that it answers. */
record GuestAnswers(JsonCodec json) {

  private static final String CODE = "answer.does-not-fit";

  /** {@return the result, with its answer read; a failure when the answer is another one} */
  ExecutionResult of(ToolOutput output, ExecutionResult result) {
    if (!(result.outcome() instanceof Outcome.Completed(var text, _, _))) {
      return result;
    }
    return switch (output) {
      case ToolOutput.Text _ -> result;
      case ToolOutput.Json(var schema) -> with(result, typed(text, schema));
      case ToolOutput.Content _ -> with(result, blocks(text));
    };
  }

  private Outcome typed(String text, JsonSchema schema) {
    JsonValue value;
    try {
      value = json.parse(text);
    } catch (ProblemException e) {
      return notJson("one JSON value", e);
    }
    var found = schema.check(value).problems();
    return found.isEmpty()
        ? new Outcome.Completed(text, Optional.of(value))
        : failed(
            "the tool's answer does not conform to its output schema: " + words(found),
            "tool.toml promises its callers answers of that schema");
  }

  private Outcome blocks(String text) {
    JsonValue value;
    try {
      value = json.parse(text);
    } catch (ProblemException e) {
      return notJson("a JSON array of content blocks", e);
    }
    return switch (ContentReader.check(value)) {
      case ContentCheck.Sound(var blocks) ->
          new Outcome.Completed(inWords(blocks), Optional.of(value), blocks);
      case ContentCheck.Unsound(var problems) ->
          failed(
              "the tool's answer is not made of sound content blocks: "
                  + String.join("; ", problems),
              "tool.toml says output = \"content\"");
    };
  }

  private static String inWords(List<ContentBlock> blocks) {
    return blocks.stream().map(ContentBlock::inWords).collect(Collectors.joining("\n"));
  }

  private static String words(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.cause() + " (" + problem.hint() + ")")
        .collect(Collectors.joining("; "));
  }

  private static Outcome notJson(String promised, ProblemException why) {
    return failed(
        "the tool's answer is not JSON: " + why.first().cause(),
        "tool.toml says that it is " + promised);
  }

  private static Outcome failed(String cause, String hint) {
    return new Outcome.Failed(
        new GuestFault(
            GuestFault.Kind.TOOL_ERROR,
            CODE,
            cause,
            hint,
            "tell the tool's author: the answer or tool.toml has to change"));
  }

  private static ExecutionResult with(ExecutionResult result, Outcome outcome) {
    return new ExecutionResult(outcome, result.usage(), result.denials(), result.diagnostics());
  }
}
