package dev.kami.application.memory;

import dev.kami.application.port.out.ManifestReader;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ToolManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files that hold nothing but the name of a manifest that a test made known. */
public final class FixedManifests implements ManifestReader {

  private final Map<String, ToolManifest> known = new ConcurrentHashMap<>();
  private final Map<String, List<String>> mistaken = new ConcurrentHashMap<>();

  /** Makes a manifest known, in the place of an earlier one of that name. */
  public void know(String name, ToolManifest manifest) {
    known.put(name, manifest);
  }

  /** Makes a manifest known that cannot be used, for those causes. */
  public void know(String name, List<String> mistakes) {
    mistaken.put(name, mistakes);
  }

  @Override
  public Path locate(Path source) {
    if (Files.notExists(source)) {
      throw refused("manifest.not-found", source + " is not there");
    }
    return Files.isDirectory(source) ? source.resolve("tool.toml") : source;
  }

  @Override
  public ToolManifest read(Path file) {
    var name = text(file);
    var mistakes = mistaken.getOrDefault(name, List.of());
    if (!mistakes.isEmpty()) {
      throw new ProblemException(
          mistakes.stream().map(mistake -> problem("manifest.bad-value", mistake)).toList());
    }
    return Optional.ofNullable(known.get(name))
        .orElseThrow(() -> refused("manifest.syntax", "'" + name + "' is no known manifest"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException _) {
      throw refused("manifest.not-found", file + " is not there");
    } catch (IOException e) {
      throw refused("manifest.unreadable", e.toString());
    }
  }

  private static ProblemException refused(String code, String cause) {
    return new ProblemException(problem(code, cause));
  }

  private static Problem problem(String code, String cause) {
    return new UserError(UserError.Kind.INVALID, code, cause, "", "name a known manifest");
  }
}
