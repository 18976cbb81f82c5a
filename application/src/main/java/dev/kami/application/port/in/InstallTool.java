package dev.kami.application.port.in;

import dev.kami.domain.tool.Tool;
import java.nio.file.Path;

/** Installs a tool from a folder or a manifest file. */
public interface InstallTool {

  /**
   * {@return the installed tool, enabled}
   *
   * <p>The manifest and the module are checked, the module is prepared by the runtime, the content
   * is copied, and then the tool is registered: whatever fails or is killed in between leaves
   * nothing.
   *
   * @param source a folder that holds {@code tool.toml}, or a manifest file
   * @throws dev.kami.domain.problem.ProblemException with every problem of the manifest, or with
   *     what is wrong with the module, or {@code tool.already-installed}
   */
  Tool install(Path source);
}
