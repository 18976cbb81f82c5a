package dev.kami.application.port.out;

import dev.kami.domain.tool.ModuleBytes;
import java.nio.file.Path;

/** Reads module files that are not installed. */
public interface ModuleFiles {

  /**
   * {@return the file's content}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code module.not-found}, {@code
   *     module.not-a-file}, {@code module.too-large} or {@code module.unreadable}
   */
  ModuleBytes read(Path file);
}
