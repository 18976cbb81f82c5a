package dev.kami.domain.tool;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.schema.JsonSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One declared member of the object that a tool answers.
 *
 * @param name the member's name, as that of an argument
 * @param type the type that it has
 * @param description what it says, for people and agents
 * @param required whether every answer has it
 */
public record ToolResult(
    String name, ArgumentType type, Description description, boolean required) {

  /**
   * Checks the name.
   *
   * @throws ProblemException {@code argument.bad-name}
   */
  public ToolResult {
    var _ = new ToolArgument(name, type, description, required, Optional.empty());
  }

  /**
   * {@return the JSON Schema (2020-12) of an object with these members and no others}
   *
   * @throws ProblemException {@code result.duplicate} when a name occurs twice
   */
  public static JsonSchema schema(List<ToolResult> results) {
    var seen = new HashSet<String>();
    for (var result : results) {
      if (!seen.add(result.name)) {
        throw new ProblemException(
            new UserError(
                UserError.Kind.INVALID,
                "result.duplicate",
                "result '" + result.name + "' is declared twice",
                "",
                "rename or remove one of them"));
      }
    }
    JsonObject schema =
        new ToolArguments(results.stream().map(ToolResult::asArgument).toList()).schema();
    return new JsonSchema(schema);
  }

  private ToolArgument asArgument() {
    return new ToolArgument(name, type, description, required, Optional.empty());
  }
}
