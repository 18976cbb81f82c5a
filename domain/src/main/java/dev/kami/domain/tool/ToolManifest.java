package dev.kami.domain.tool;

import dev.kami.domain.policy.SecurityPolicy;

/**
 * What a tool's author declares in {@code tool.toml}.
 *
 * @param id the identity
 * @param name the short name
 * @param version the semantic version
 * @param module where the module lies, relative to the manifest
 * @param description what the tool does, for people and agents
 * @param arguments what a call takes
 * @param output what it writes as its answer
 * @param security what the tool asks to be granted; granted by installing it
 */
public record ToolManifest(
    ToolId id,
    ToolName name,
    ToolVersion version,
    ModulePath module,
    Description description,
    ToolArguments arguments,
    ToolOutput output,
    SecurityPolicy security) {

  /** The manifest of a tool that answers with text. */
  public ToolManifest(
      ToolId id,
      ToolName name,
      ToolVersion version,
      ModulePath module,
      Description description,
      ToolArguments arguments,
      SecurityPolicy security) {
    this(id, name, version, module, description, arguments, ToolOutput.TEXT, security);
  }
}
