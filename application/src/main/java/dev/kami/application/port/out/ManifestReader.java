package dev.kami.application.port.out;

import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Path;

/** Reads manifests. */
public interface ManifestReader {

  /**
   * {@return the manifest file that a person means: the source itself, or the {@code tool.toml} in
   * it when it is a folder}
   *
   * @param source a folder or a file
   * @throws dev.kami.domain.problem.ProblemException {@code manifest.not-found} when nothing is
   *     there
   */
  Path locate(Path source);

  /**
   * {@return the manifest}
   *
   * <p>Nothing is misread: unknown keys, wrong types and unsupported syntax are problems, and all
   * problems of a file are reported together, each with the key's path.
   *
   * @param file the manifest file
   * @throws dev.kami.domain.problem.ProblemException {@code manifest.not-found}, {@code
   *     manifest.unreadable}, {@code manifest.syntax} or one problem for each wrong key
   */
  ToolManifest read(Path file);
}
