package dev.kami.application.port.out;

import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Path;

/** Reads manifests. */
public interface ManifestReader {

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
