package dev.kami.config.manifest;

import dev.kami.config.toml.TomlFields;
import dev.kami.config.toml.TomlTable;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.tool.ClientCapability;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolName;
import dev.kami.domain.tool.ToolVersion;
import java.util.List;
import java.util.Optional;

/**
 * Makes the manifest of the uppermost table.
 *
 * @param problems where everything wrong is noted
 * @param files reads the files that the manifest names
 */
record ManifestBuilder(ProblemCollector problems, SchemaFiles files) {

  private static final List<String> SECTIONS = List.of("tool", "mcp", "security");
  private static final List<String> TOOL_KEYS = List.of("id", "name", "version", "wasm");
  private static final List<String> MCP_KEYS =
      List.of(
          "description",
          "arguments",
          "input_schema",
          "output",
          "results",
          "output_schema",
          "client");

  /** {@return the manifest, or throws all that was noted} */
  ToolManifest build(TomlTable root) {
    root.refuseUnknown(SECTIONS, problems);
    var tool = section(root, "tool", TOOL_KEYS);
    var id = tool.flatMap(f -> f.required("id", ToolId::new, "dev.example.my-tool"));
    var name = tool.flatMap(f -> f.required("name", ToolName::new, "my-tool"));
    var version = tool.flatMap(f -> f.required("version", ToolVersion::new, "1.0.0"));
    var module = tool.flatMap(f -> f.required("wasm", ModulePath::new, "my_tool.wasm"));
    var mcp = section(root, "mcp", MCP_KEYS);
    var description = mcp.flatMap(f -> f.required("description", Description::new, "What it does"));
    var arguments = mcp.flatMap(f -> new ArgumentsReader(f, files).read());
    var output = mcp.flatMap(f -> new OutputReader(f, files).read());
    var client = mcp.map(f -> f.texts("client", ClientCapability::new));
    var security = section(root, "security", SecurityReader.KEYS);
    var policy = security.map(f -> new SecurityReader(f).read());
    problems.throwIfAny();
    return new ToolManifest(
        id.orElseThrow(),
        name.orElseThrow(),
        version.orElseThrow(),
        module.orElseThrow(),
        description.orElseThrow(),
        arguments.orElseThrow(),
        output.orElseThrow(),
        client.orElseThrow(),
        policy.orElseThrow());
  }

  private Optional<TomlFields> section(TomlTable root, String name, List<String> keys) {
    var table = root.table(name, problems);
    table.ifPresent(found -> found.refuseUnknown(keys, problems));
    return table.map(found -> new TomlFields(found, problems));
  }
}
