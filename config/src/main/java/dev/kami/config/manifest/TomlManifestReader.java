package dev.kami.config.manifest;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.config.toml.TomlFamily;
import dev.kami.config.toml.TomlReader;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code tool.toml} as TOML. Safe for use by several threads. */
public final class TomlManifestReader implements ManifestReader {

  private static final String FILE_NAME = "tool.toml";
  private static final TomlReader TOML = new TomlReader(TomlFamily.MANIFEST);

  private final JsonCodec json;

  /** A reader that has schemas beside manifests read by the codec. */
  public TomlManifestReader(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Path locate(Path source) {
    if (Files.notExists(source)) {
      throw problem(
          UserError.Kind.NOT_FOUND,
          "manifest.not-found",
          "there is nothing at " + source,
          "",
          "name a folder that holds tool.toml, or the file itself");
    }
    if (source.toString().endsWith(".wasm") && Files.isRegularFile(source)) {
      throw problem(
          UserError.Kind.INVALID,
          "manifest.is-a-module",
          source + " is a module, not a manifest",
          "a tool is installed with the tool.toml that says what it may do",
          "name the folder or the tool.toml; a module alone runs with: kami run");
    }
    return Files.isDirectory(source) ? source.resolve(FILE_NAME) : source;
  }

  @Override
  public ToolManifest read(Path file) {
    return new ManifestBuilder(
            new ProblemCollector(), new SchemaFiles(file.toAbsolutePath().resolveSibling(""), json))
        .build(TOML.read(file).table());
  }

  private static ProblemException problem(
      UserError.Kind kind, String code, String cause, String hint, String fix) {
    return new ProblemException(new UserError(kind, code, cause, hint, fix));
  }
}
