package dev.kami.application.port.in;

import java.nio.file.Path;

/** Shows what a module file is and offers, without a registry. */
public interface InspectModule {

  /**
   * {@return the module's details}
   *
   * <p>Only a module that describes itself is run for that, without any grant and under small
   * limits.
   *
   * @throws dev.kami.domain.problem.ProblemException when the file cannot be read, or is no module
   *     that the runtime can run
   */
  ModuleDetails inspect(Path module);
}
