package dev.kami.config.manifest;

import dev.kami.config.toml.TomlFields;
import dev.kami.config.toml.TomlNotation;
import dev.kami.config.toml.TomlTable;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolOutput;
import dev.kami.domain.tool.ToolResult;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a tool answers: {@code output}, and for JSON {@code [[mcp.results]]} or {@code
 * output_schema}.
 *
 * @param fields the section {@code [mcp]}
 * @param files reads the schema
 */
record OutputReader(TomlFields fields, SchemaFiles files) {

  private static final String OUTPUT = "output";
  private static final String RESULTS = "results";
  private static final String SCHEMA = "output_schema";
  private static final String JSON = "json";
  private static final List<String> WORDS = List.of("text", JSON, "content");
  private static final List<String> KEYS = List.of("name", "type", "description", "required");

  /** {@return what it answers; empty when what it says was noted as wrong} */
  Optional<ToolOutput> read() {
    var table = fields.table();
    var typed = table.get(RESULTS).isPresent() || table.get(SCHEMA).isPresent();
    var word =
        table.get(OUTPUT).isPresent()
            ? fields.optional(OUTPUT, OutputReader::word)
            : Optional.of(typed ? JSON : "text");
    if (table.get(RESULTS).isPresent() && table.get(SCHEMA).isPresent()) {
      refuse(SCHEMA, "mcp.output_schema stands beside [[mcp.results]]", "keep one of them");
    }
    if (typed && word.isPresent() && !word.get().equals(JSON)) {
      refuse(
          OUTPUT,
          "mcp.output is \"" + word.get() + "\", and there is a schema for JSON",
          "write output = \"json\", or remove the schema");
    }
    var schema = schema(table);
    return word.flatMap(kind ->
        switch (kind) {
          case JSON -> schema.map(ToolOutput.Json::new);
          case "content" -> Optional.of(ToolOutput.CONTENT);
          default -> Optional.of(ToolOutput.TEXT);
        });
  }

  private Optional<JsonSchema> schema(TomlTable table) {
    var declared = table.get(RESULTS).isPresent() ? declared() : Optional.of(JsonSchema.ANYTHING);
    return table.get(SCHEMA).isPresent() ? fields.optional(SCHEMA, files::read) : declared;
  }

  private Optional<JsonSchema> declared() {
    var results = fields.tables(RESULTS).stream().flatMap(each -> result(each).stream()).toList();
    return fields.made(RESULTS, results, ToolResult::schema);
  }

  private Optional<ToolResult> result(TomlTable table) {
    table.refuseUnknown(KEYS, fields.problems());
    var own = new TomlFields(table, fields.problems());
    var name = own.required("name", String::toString, "celsius");
    var type = own.required("type", ArgumentsReader::type, "number");
    var description = own.required("description", Description::new, "What it says");
    var required = own.flag("required").orElse(true);
    return name.flatMap(n ->
        type.flatMap(
            t -> description.flatMap(d -> own.made(() -> new ToolResult(n, t, d, required)))));
  }

  private void refuse(String key, String what, String fix) {
    var path = fields.table().pathOf(key);
    fields
        .problems()
        .add(
            fields
                .table()
                .document()
                .problem(path, "two-outputs", what, "a tool answers in one way", fix));
  }

  private static String word(String word) {
    if (WORDS.contains(word)) {
      return word;
    }
    throw new ProblemException(
        new UserError(
            UserError.Kind.INVALID,
            "manifest.bad-value",
            TomlNotation.of(new JsonString(word)) + " is not a kind of answer",
            NearestName.hint(word, WORDS),
            "use one of " + String.join(", ", WORDS)));
  }
}
