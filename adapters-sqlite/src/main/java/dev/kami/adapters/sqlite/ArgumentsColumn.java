package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;

/** The column {@code arguments}: the declared arguments under the names of {@code tool.toml}. */
final class ArgumentsColumn {

  private ArgumentsColumn() {}

  static JsonArray write(ToolArguments arguments) {
    return new JsonArray(
        arguments.declared().stream().<JsonValue>map(ArgumentsColumn::write).toList());
  }

  static ToolArguments read(JsonValue column) {
    return new ToolArguments(
        Members.items(column).stream().map(item -> read(Members.of(item))).toList());
  }

  private static JsonObject write(ToolArgument argument) {
    var json =
        JsonObject.EMPTY
            .with("name", argument.name())
            .with("type", argument.type().keyword())
            .with("description", argument.description().text())
            .with("required", argument.required());
    return argument.defaultValue().map(value -> json.with("default", value)).orElse(json);
  }

  private static ToolArgument read(Members members) {
    return new ToolArgument(
        members.text("name"),
        ArgumentType.of(members.text("type"))
            .orElseThrow(() -> new IllegalArgumentException("'type' is unknown")),
        new Description(members.text("description")),
        members.flag("required"),
        members.object().get("default"));
  }
}
