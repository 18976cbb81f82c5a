package dev.kami.domain.tool;

import java.time.Instant;

/**
 * An installed tool, as the registry holds it.
 *
 * @param manifest what its author declared, word for word what was reviewed at installation
 * @param stored which content was installed
 * @param installedAt when, with a precision of milliseconds
 * @param enabled whether it may be executed
 */
public record Tool(
    ToolManifest manifest, StoredContent stored, Instant installedAt, boolean enabled) {

  /** {@return the identity} */
  public ToolId id() {
    return manifest.id();
  }
}
