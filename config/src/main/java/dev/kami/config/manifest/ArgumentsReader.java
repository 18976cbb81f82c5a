package dev.kami.config.manifest;

import dev.kami.config.toml.TomlFields;
import dev.kami.config.toml.TomlNotation;
import dev.kami.config.toml.TomlTable;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a call takes: {@code [[mcp.arguments]]} or {@code input_schema}.
 *
 * @param fields the section {@code [mcp]}
 * @param files reads the schema
 */
record ArgumentsReader(TomlFields fields, SchemaFiles files) {

  private static final List<String> KEYS =
      List.of("name", "type", "description", "required", "default");

  /** {@return the arguments, without those that were noted as wrong} */
  Optional<ToolArguments> read() {
    var table = fields.table();
    if (table.get("input_schema").isEmpty()) {
      return declared();
    }
    if (table.get("arguments").isPresent()) {
      fields
          .problems()
          .add(
              table
                  .document()
                  .problem(
                      "mcp.input_schema",
                      "two-inputs",
                      "mcp.input_schema stands beside [[mcp.arguments]]",
                      "the schema says all that a call takes",
                      "keep one of them"));
    }
    return fields.optional("input_schema", files::read).map(ToolArguments::of);
  }

  private Optional<ToolArguments> declared() {
    var arguments =
        fields.tables("arguments").stream().flatMap(table -> argument(table).stream()).toList();
    return fields.made("arguments", arguments, ToolArguments::new);
  }

  private Optional<ToolArgument> argument(TomlTable table) {
    table.refuseUnknown(KEYS, fields.problems());
    var own = new TomlFields(table, fields.problems());
    var name = own.required("name", String::toString, "url");
    var type = own.required("type", ArgumentsReader::type, "string");
    var description = own.required("description", Description::new, "What it is for");
    var required = own.flag("required").orElse(false);
    return name.flatMap(n ->
        type.flatMap(t ->
            description.flatMap(
                d -> own.made(() -> new ToolArgument(n, t, d, required, table.get("default"))))));
  }

  static ArgumentType type(String word) {
    return ArgumentType.of(word)
        .orElseThrow(() ->
            new ProblemException(
                new UserError(
                    UserError.Kind.INVALID,
                    "manifest.bad-value",
                    TomlNotation.of(new JsonString(word)) + " is not a type of argument",
                    NearestName.hint(word, ArgumentType.keywords()),
                    "use one of " + String.join(", ", ArgumentType.keywords()))));
  }
}
