package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.tool.Tool;

/**
 * A tool as {@code tools/list} shows it, the specification's {@code Tool}.
 *
 * @param tool the installed tool
 */
public record ListedTool(Tool tool) {

  /** The member of {@code _meta} that holds a tool's id. */
  static final String ID = "dev.kami/tool_id";

  /** {@return the JSON form, with the fields that the revision has} */
  public JsonObject toJson(ProtocolVersion version) {
    var manifest = tool.manifest();
    var title = manifest.name().value();
    var json = JsonObject.EMPTY.with("name", ExposedName.of(tool.id()).value());
    if (version.hasTitle()) {
      json = json.with("title", title);
    }
    json =
        json.with("description", manifest.description().text())
            .with("inputSchema", new InputSchema(manifest.arguments()).toJson());
    if (version.hasAnnotations()) {
      var hints = ToolHints.of(manifest.security()).toJson();
      json = json.with("annotations", version.hasTitle() ? hints : hints.with("title", title));
    }
    return json.with("_meta", JsonObject.EMPTY.with(ID, tool.id().value()));
  }
}
