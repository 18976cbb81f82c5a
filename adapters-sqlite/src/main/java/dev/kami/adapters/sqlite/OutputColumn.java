package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ToolOutput;

/** The column {@code output}: what a tool answers, under the names of {@code tool.toml}. */
final class OutputColumn {

  private static final String KIND = "kind";
  private static final String SCHEMA = "schema";

  private OutputColumn() {}

  static JsonObject write(ToolOutput output) {
    return switch (output) {
      case ToolOutput.Text _ -> JsonObject.EMPTY.with(KIND, "text");
      case ToolOutput.Content _ -> JsonObject.EMPTY.with(KIND, "content");
      case ToolOutput.Json(var schema) ->
          JsonObject.EMPTY.with(KIND, "json").with(SCHEMA, schema.source());
    };
  }

  static ToolOutput read(JsonValue column) {
    var members = Members.of(column);
    return switch (members.text(KIND)) {
      case "text" -> ToolOutput.TEXT;
      case "content" -> ToolOutput.CONTENT;
      case "json" -> new ToolOutput.Json(new JsonSchema(members.object(SCHEMA)));
      default -> throw new IllegalArgumentException("'kind' is unknown");
    };
  }
}
