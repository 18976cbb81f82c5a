package dev.kami.domain.tool;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Optional;

/**
 * One declared argument of a tool.
 *
 * @param name the member's name in the input object, 1 to 128 printable characters
 * @param type the type that a given value must have
 * @param description what it is for, for people and agents
 * @param required whether a call without it is refused; a default then makes no sense and is
 *     refused
 * @param defaultValue what a call without it gets; of the declared type
 */
public record ToolArgument(
    String name,
    ArgumentType type,
    Description description,
    boolean required,
    Optional<JsonValue> defaultValue) {

  private static final int MAX_NAME = 128;

  /**
   * Checks the name and that the default fits.
   *
   * @throws ProblemException {@code argument.bad-name}, {@code argument.bad-default} or {@code
   *     argument.required-with-default}
   */
  public ToolArgument {
    if (name.isBlank()
        || name.length() > MAX_NAME
        || name.codePoints().anyMatch(Printable::isControl)) {
      throw invalid(
          "argument.bad-name",
          "'" + Printable.clip(name) + "' is not an argument name",
          "use 1 to " + MAX_NAME + " printable characters");
    }
    if (defaultValue.isPresent() && !type.accepts(defaultValue.get())) {
      throw invalid(
          "argument.bad-default",
          "the default of argument '"
              + name
              + "' is of type "
              + defaultValue.get().typeName()
              + ", not "
              + type.keyword(),
          "give a default of type " + type.keyword() + " or change the type");
    }
    if (required && defaultValue.isPresent()) {
      throw invalid(
          "argument.required-with-default",
          "argument '" + name + "' is required and has a default as well",
          "remove the default, or set required = false");
    }
  }

  JsonObject schema() {
    var schema =
        JsonObject.EMPTY.with("type", type.keyword()).with("description", description.text());
    return defaultValue.map(value -> schema.with("default", value)).orElse(schema);
  }

  private static ProblemException invalid(String code, String cause, String fix) {
    return new ProblemException(new UserError(UserError.Kind.INVALID, code, cause, "", fix));
  }
}
