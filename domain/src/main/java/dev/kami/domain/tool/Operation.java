package dev.kami.domain.tool;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be called: a tool, or one of the functions of a tool.
 *
 * <p>What a function takes follows from its types; its tool's manifest adds descriptions and
 * defaults for the arguments that it declares.
 *
 * @param id how it is called: the tool's id, or that with the name of the function behind it
 * @param tool the tool
 * @param function the function; empty for a tool that takes what its manifest declares
 */
public record Operation(ToolId id, Tool tool, Optional<ToolFunction> function) {

  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";

  /**
   * {@return what it is for: the tool's description, with the function's name if it has several}
   */
  public String description() {
    var text = tool.manifest().description().text();
    return id.equals(tool.id())
        ? text
        : text + "\n\nFunction: " + function.map(ToolFunction::name).orElse("");
  }

  /** {@return its name for people: the tool's, and the function's if it has several} */
  public String title() {
    var name = tool.manifest().name().value();
    return id.equals(tool.id()) ? name : name + ": " + function.map(ToolFunction::name).orElse("");
  }

  /** {@return the JSON Schema (2020-12) of the object that a call takes} */
  public JsonObject arguments() {
    var declared = tool.manifest().arguments();
    return function.map(of -> annotated(of.arguments(), declared)).orElseGet(declared::schema);
  }

  /** {@return the JSON Schema of what it answers; empty for text, for blocks, for no answer} */
  public Optional<JsonObject> result() {
    if (function.isPresent()) {
      return function.get().result();
    }
    return switch (tool.manifest().output()) {
      case ToolOutput.Json(var schema) -> Optional.of(schema.source());
      case ToolOutput.Text _, ToolOutput.Content _ -> Optional.empty();
    };
  }

  /** {@return the input with defaults filled in, or what is wrong with it} */
  public InputCheck check(JsonValue input) {
    return function.isPresent()
        ? ToolArguments.check(input, new JsonSchema(arguments()))
        : tool.manifest().arguments().check(input);
  }

  private static JsonObject annotated(JsonObject schema, ToolArguments declared) {
    var annotated = schema;
    for (var argument : declared.declared()) {
      annotated = annotated(annotated, argument);
    }
    return annotated;
  }

  private static JsonObject annotated(JsonObject schema, ToolArgument argument) {
    if (!(schema.get(PROPERTIES).orElse(JsonNull.NULL) instanceof JsonObject properties)
        || !(properties.get(argument.name()).orElse(JsonNull.NULL)
            instanceof JsonObject property)) {
      return schema;
    }
    var described = property.with("description", argument.description().text());
    var complete = argument.defaultValue().map(v -> described.with("default", v)).orElse(described);
    var annotated = schema.with(PROPERTIES, properties.with(argument.name(), complete));
    return argument.defaultValue().isPresent() ? optional(annotated, argument.name()) : annotated;
  }

  private static JsonObject optional(JsonObject schema, String name) {
    return schema.get(REQUIRED).orElse(JsonArray.ofStrings(List.of()))
            instanceof JsonArray(var required)
        ? schema.with(
            REQUIRED,
            new JsonArray(
                required.stream().filter(item -> !item.equals(new JsonString(name))).toList()))
        : schema;
  }
}
