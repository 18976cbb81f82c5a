package dev.kami.config.manifest;

import dev.kami.application.port.out.ManifestReader;
import dev.kami.config.toml.TomlFamily;
import dev.kami.config.toml.TomlReader;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Path;

/** Reads {@code tool.toml} as TOML. Safe for use by several threads. */
public final class TomlManifestReader implements ManifestReader {

  private static final TomlReader TOML = new TomlReader(TomlFamily.MANIFEST);

  @Override
  public ToolManifest read(Path file) {
    return new ManifestBuilder(new ProblemCollector()).build(TOML.read(file).table());
  }
}
