package dev.kami.domain.tool;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.schema.JsonSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a tool takes, declared argument by argument or as a whole schema, and the one check of an
 * input against it: the same for a person at a terminal and for an agent.
 *
 * @param declared the arguments in the manifest's order, names unique; none beside a schema
 * @param given the schema that the author wrote, if it is one
 */
public record ToolArguments(List<ToolArgument> declared, Optional<JsonSchema> given) {

  /** A tool without arguments: it accepts the empty object only. */
  public static final ToolArguments NONE = new ToolArguments(List.of());

  /**
   * Takes a copy.
   *
   * @throws ProblemException {@code argument.duplicate} when a name occurs twice
   */
  public ToolArguments {
    declared = List.copyOf(declared);
    if (given.isPresent() && !declared.isEmpty()) {
      throw new IllegalArgumentException("arguments are declared one by one or by a schema");
    }
    var seen = new HashSet<String>();
    for (var argument : declared) {
      if (!seen.add(argument.name())) {
        throw new ProblemException(
            new UserError(
                UserError.Kind.INVALID,
                "argument.duplicate",
                "argument '" + argument.name() + "' is declared twice",
                "",
                "rename or remove one of them"));
      }
    }
  }

  /** Arguments that are declared one by one. */
  public ToolArguments(List<ToolArgument> declared) {
    this(declared, Optional.empty());
  }

  /** {@return arguments that a whole schema describes} */
  public static ToolArguments of(JsonSchema schema) {
    return new ToolArguments(List.of(), Optional.of(schema));
  }

  /**
   * {@return the accepted input with defaults filled in, or every problem that it has, a hundred at
   * most}
   *
   * <p>Members that were given keep their order and exact values; defaults follow in the order of
   * the schema.
   */
  public InputCheck check(JsonValue input) {
    return check(input, given.orElseGet(() -> new JsonSchema(schema())));
  }

  static InputCheck check(JsonValue input, JsonSchema schema) {
    if (!(input instanceof JsonObject object)) {
      return new InputCheck.Rejected(
          List.of(
              new UserError(
                  UserError.Kind.INVALID,
                  "input.not-an-object",
                  "$: the input is of type " + input.typeName() + ", not object",
                  "",
                  "pass a JSON object such as {}")));
    }
    var found = schema.complete(object);
    return found.problems().isEmpty() && found.value() instanceof JsonObject completed
        ? new InputCheck.Accepted(completed)
        : new InputCheck.Rejected(found.problems());
  }

  /** {@return the JSON Schema (2020-12) of the object that a call takes, as its author wrote it} */
  public JsonObject schema() {
    return given.map(JsonSchema::source).orElseGet(this::declaredSchema);
  }

  private JsonObject declaredSchema() {
    var schema = JsonObject.EMPTY.with("type", "object");
    if (!declared.isEmpty()) {
      var properties = JsonObject.EMPTY;
      for (var argument : declared) {
        properties = properties.with(argument.name(), argument.schema());
      }
      schema = schema.with("properties", properties);
    }
    var required = declared.stream().filter(ToolArgument::required).map(ToolArgument::name);
    var names = required.toList();
    if (!names.isEmpty()) {
      schema = schema.with("required", JsonArray.ofStrings(names));
    }
    return schema.with("additionalProperties", false);
  }
}
