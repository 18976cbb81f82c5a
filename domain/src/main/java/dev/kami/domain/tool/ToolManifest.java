package dev.kami.domain.tool;

import dev.kami.domain.policy.SecurityPolicy;
import java.util.List;

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
 * @param client what a client must be able to do for the tool to be of use to it
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
    List<ClientCapability> client,
    SecurityPolicy security) {

  /** Takes a copy. */
  public ToolManifest {
    client = List.copyOf(client);
  }

  /** The manifest of a tool that any client can use. */
  public ToolManifest(
      ToolId id,
      ToolName name,
      ToolVersion version,
      ModulePath module,
      Description description,
      ToolArguments arguments,
      ToolOutput output,
      SecurityPolicy security) {
    this(id, name, version, module, description, arguments, output, List.of(), security);
  }

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
