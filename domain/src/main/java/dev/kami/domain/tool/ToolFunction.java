package dev.kami.domain.tool;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A function with types that a module offers to its callers.
 *
 * @param name lower-case words joined by hyphens, after the name of its interface and a dot when
 *     two interfaces have such a function; so that it can end a {@link ToolId}
 * @param arguments the JSON Schema (2020-12) of the object with its arguments
 * @param result the JSON Schema of what it answers; empty when it answers nothing
 */
public record ToolFunction(String name, JsonObject arguments, Optional<JsonObject> result) {

  private static final Pattern GRAMMAR =
      Pattern.compile("[a-z0-9][a-z0-9-]*+(?:\\.[a-z0-9][a-z0-9-]*+)*+");

  /** Refuses a name outside the grammar with {@link IllegalArgumentException}. */
  public ToolFunction {
    if (!GRAMMAR.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a function: " + name);
    }
  }

  /** {@return the names of its arguments, in order} */
  public List<String> parameters() {
    return arguments.get("properties").orElse(JsonObject.EMPTY) instanceof JsonObject(var members)
        ? List.copyOf(members.keySet())
        : List.of();
  }

  /** {@return the input, or what is wrong with it} */
  public InputCheck check(JsonValue input) {
    return ToolArguments.check(input, new JsonSchema(arguments));
  }
}
