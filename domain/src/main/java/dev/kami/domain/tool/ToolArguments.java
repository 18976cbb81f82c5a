package dev.kami.domain.tool;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments that a tool declares, and the one check of an input against them: the same for a
 * person at a terminal and for an agent.
 *
 * @param declared the arguments in the manifest's order, names unique
 */
public record ToolArguments(List<ToolArgument> declared) {

  /** An input of a million unknown members is not worth a million explanations. */
  private static final int MAX_PROBLEMS = 100;

  /** A tool without arguments: it accepts the empty object only. */
  public static final ToolArguments NONE = new ToolArguments(List.of());

  /**
   * Takes a copy.
   *
   * @throws ProblemException {@code argument.duplicate} when a name occurs twice
   */
  public ToolArguments {
    declared = List.copyOf(declared);
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

  /**
   * {@return the accepted input with defaults filled in, or every problem that it has, a hundred at
   * most}
   *
   * <p>Members that were given keep their order and exact values; defaults follow in the manifest's
   * order.
   */
  public InputCheck check(JsonValue input) {
    if (!(input instanceof JsonObject object)) {
      return new InputCheck.Rejected(
          List.of(
              invalid(
                  "input.not-an-object",
                  "$: the input is of type " + input.typeName() + ", not object",
                  "",
                  "pass a JSON object such as {}")));
    }
    var problems = new ArrayList<Problem>();
    for (var member : object.members().entrySet()) {
      if (problems.size() == MAX_PROBLEMS) {
        return new InputCheck.Rejected(problems);
      }
      checkMember(member.getKey(), member.getValue(), problems);
    }
    var completed = object;
    for (var argument : declared) {
      if (object.get(argument.name()).isPresent()) {
        continue;
      }
      if (argument.required()) {
        problems.add(missing(argument));
      } else if (argument.defaultValue().isPresent()) {
        completed = completed.with(argument.name(), argument.defaultValue().get());
      }
    }
    return problems.isEmpty()
        ? new InputCheck.Accepted(completed)
        : new InputCheck.Rejected(problems);
  }

  /** {@return the JSON Schema (2020-12) that accepts what {@link #check} accepts} */
  public JsonObject schema() {
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

  private void checkMember(String name, JsonValue value, List<Problem> problems) {
    var argument = declared.stream().filter(a -> a.name().equals(name)).findFirst();
    if (argument.isEmpty()) {
      problems.add(unknown(name));
    } else if (!argument.get().type().accepts(value)) {
      problems.add(
          invalid(
              "input.wrong-type",
              "$." + name + " is of type " + value.typeName(),
              "the tool declares it as " + argument.get().type().keyword(),
              "pass " + name + " as " + argument.get().type().keyword()));
    }
  }

  private Problem unknown(String name) {
    var names = declared.stream().map(ToolArgument::name).toList();
    var known =
        names.isEmpty()
            ? "the tool takes no arguments"
            : "the tool takes " + names.stream().collect(Collectors.joining(", "));
    var clipped = Printable.clip(name);
    var near = NearestName.of(name, names).map(n -> "rename it to '" + n + "'");
    return invalid(
        "input.unknown-argument",
        "$." + clipped + " is not an argument of the tool",
        known,
        near.orElse("remove it"));
  }

  private static Problem missing(ToolArgument argument) {
    return invalid(
        "input.missing-argument",
        "$." + argument.name() + " is missing",
        "the tool requires it: " + Printable.clip(argument.description().text()),
        "add \"" + argument.name() + "\" of type " + argument.type().keyword());
  }

  private static Problem invalid(String code, String cause, String hint, String fix) {
    return new UserError(UserError.Kind.INVALID, code, cause, hint, fix);
  }
}
