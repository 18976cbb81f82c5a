package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.tool.Operation;

/**
 * What can be called as {@code tools/list} shows it, the specification's {@code Tool}.
 *
 * @param operation an installed tool, or a function of one
 */
public record ListedTool(Operation operation) {

  /** The member of {@code _meta} that holds a tool's id. */
  static final String ID = "dev.kami/tool_id";

  /** {@return the JSON form, with the fields that the revision has} */
  public JsonObject toJson(ProtocolVersion version) {
    var manifest = operation.tool().manifest();
    var title = operation.title();
    var json = JsonObject.EMPTY.with("name", ExposedName.of(operation.id()).value());
    if (version.hasTitle()) {
      json = json.with("title", title);
    }
    json =
        json.with("description", operation.description())
            .with("inputSchema", operation.arguments());
    if (version.hasStructuredContent() && operation.result().isPresent()) {
      json = json.with("outputSchema", StructuredContent.schema(operation.result().get()));
    }
    if (version.hasAnnotations()) {
      var hints = ToolHints.of(manifest.security()).toJson();
      json = json.with("annotations", version.hasTitle() ? hints : hints.with("title", title));
    }
    return version.hasToolMeta()
        ? json.with("_meta", JsonObject.EMPTY.with(ID, operation.id().value()))
        : json;
  }
}
