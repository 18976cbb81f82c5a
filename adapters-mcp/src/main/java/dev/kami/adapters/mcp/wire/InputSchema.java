package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;

/**
 * A tool's arguments as JSON Schema 2020-12: accepts what {@link ToolArguments#check} accepts.
 *
 * @param arguments the declared arguments
 */
public record InputSchema(ToolArguments arguments) {

  /** {@return the schema, an object type without additional properties} */
  public JsonObject toJson() {
    var schema = JsonObject.EMPTY.with("type", "object");
    if (!arguments.declared().isEmpty()) {
      var properties = JsonObject.EMPTY;
      for (var argument : arguments.declared()) {
        properties = properties.with(argument.name(), property(argument));
      }
      schema = schema.with("properties", properties);
    }
    var required =
        arguments.declared().stream().filter(ToolArgument::required).map(ToolArgument::name);
    var names = required.toList();
    if (!names.isEmpty()) {
      schema = schema.with("required", JsonArray.ofStrings(names));
    }
    return schema.with("additionalProperties", false);
  }

  private static JsonObject property(ToolArgument argument) {
    var property =
        JsonObject.EMPTY
            .with("type", argument.type().keyword())
            .with("description", argument.description().text());
    return argument.defaultValue().map(value -> property.with("default", value)).orElse(property);
  }
}
