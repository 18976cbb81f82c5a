package dev.kami.adapters.sqlite;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ClientCapability;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolName;
import dev.kami.domain.tool.ToolVersion;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code tools}: its statements, and a row as a tool. */
final class ToolTable {

  private static final DateTimeFormatter ISO_MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final String SELECT =
      """
      SELECT id, name, version, description, module, arguments, security,
             module_sha256, module_bytes, folder_sha256, installed_at, enabled,
             offers, described, input_schema, output, client
      FROM tools
      """;

  private final Path database;
  private final JsonCodec json;

  ToolTable(Path database, JsonCodec json) {
    this.database = database;
    this.json = json;
  }

  void insert(Handle handle, Tool tool) {
    var manifest = tool.manifest();
    var stored = tool.stored();
    handle
        .createUpdate(
            """
            INSERT INTO tools (id, name, version, description, module, arguments, security,
                               module_sha256, module_bytes, folder_sha256, installed_at, enabled,
                               offers, described, input_schema, output, client)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .bind(0, manifest.id().value())
        .bind(1, manifest.name().value())
        .bind(2, manifest.version().text())
        .bind(3, manifest.description().text())
        .bind(4, manifest.module().value())
        .bind(5, json.print(ArgumentsColumn.write(manifest.arguments())))
        .bind(6, json.print(SecurityColumn.write(manifest.security())))
        .bind(7, stored.module().hex())
        .bind(8, stored.moduleBytes())
        .bind(9, stored.folder().hex())
        .bind(10, ISO_MILLIS.format(tool.installedAt()))
        .bind(11, tool.enabled() ? 1 : 0)
        .bind(12, json.print(OffersColumn.write(tool.offers())))
        .bind(13, tool.described().orElse(null))
        .bind(
            14,
            manifest.arguments().given().map(schema -> json.print(schema.source())).orElse(null))
        .bind(15, json.print(OutputColumn.write(manifest.output())))
        .bind(
            16,
            json.print(
                JsonArray.ofStrings(
                    manifest.client().stream().map(ClientCapability::name).toList())))
        .execute();
  }

  Optional<Tool> find(Handle handle, ToolId id) {
    return handle
        .createQuery(SELECT + "WHERE id = ?")
        .bind(0, id.value())
        .map((row, _) -> tool(row))
        .findOne();
  }

  List<Tool> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY id").map((row, _) -> tool(row)).list();
  }

  /** The ids' order is the index's: both compare bytes. */
  List<Tool> page(Handle handle, Optional<ToolId> after, int most) {
    return handle
        .createQuery(SELECT + "WHERE id > ? ORDER BY id LIMIT ?")
        .bind(0, after.map(ToolId::value).orElse(""))
        .bind(1, most)
        .map((row, _) -> tool(row))
        .list();
  }

  /** Takes the text literally, unlike LIKE; SQLite's lower() folds ASCII letters only. */
  List<Tool> named(Handle handle, String nameContains) {
    return handle
        .createQuery(SELECT + "WHERE instr(lower(name), lower(?)) > 0 ORDER BY id")
        .bind(0, nameContains)
        .map((row, _) -> tool(row))
        .list();
  }

  private Tool tool(ResultSet row) throws SQLException {
    try {
      return new Tool(
          new ToolManifest(
              new ToolId(row.getString("id")),
              new ToolName(row.getString("name")),
              new ToolVersion(row.getString("version")),
              new ModulePath(row.getString("module")),
              new Description(row.getString("description")),
              arguments(row),
              OutputColumn.read(json.parse(row.getString("output"))),
              Members.texts(json.parse(row.getString("client"))).stream()
                  .map(ClientCapability::new)
                  .toList(),
              SecurityColumn.read(json.parse(row.getString("security")))),
          new StoredContent(
              new Sha256(row.getString("module_sha256")),
              row.getLong("module_bytes"),
              new Sha256(row.getString("folder_sha256"))),
          OffersColumn.read(json.parse(row.getString("offers"))),
          Optional.ofNullable(row.getString("described")),
          Instant.parse(row.getString("installed_at")),
          row.getBoolean("enabled"));
    } catch (ProblemException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw DatabaseProblem.damagedEntry(database, row.getString("id"), e);
    }
  }

  private ToolArguments arguments(ResultSet row) throws SQLException {
    var schema = row.getString("input_schema");
    return schema == null
        ? ArgumentsColumn.read(json.parse(row.getString("arguments")))
        : ToolArguments.of(new JsonSchema(Members.of(json.parse(schema)).object()));
  }
}
